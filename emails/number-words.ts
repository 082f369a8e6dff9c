/** Writes whole numbers below a million million in words. `feminine` agrees with the thing counted, where a language does. */
export type NumberWords = (whole: number, feminine: boolean) => string

const spanishSmall =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const spanishTens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const spanishHundreds =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  )

export const spanish: NumberWords = (whole, feminine) => {
  const [millions, rest] = [Math.floor(whole / 1e6), whole % 1e6]
  if (millions === 0) return agreeing(spanishThousands(rest), feminine)
  const head = millions === 1 ? 'un millón' : `${shortened(spanishThousands(millions))} millones`
  return rest === 0 ? head : `${head} ${agreeing(spanishThousands(rest), feminine)}`
}

function spanishThousands(whole: number): string {
  const [thousands, rest] = [Math.floor(whole / 1000), whole % 1000]
  if (thousands === 0) return spanishBelowThousand(rest)
  const head = thousands === 1 ? 'mil' : `${shortened(spanishBelowThousand(thousands))} mil`
  return rest === 0 ? head : `${head} ${spanishBelowThousand(rest)}`
}

function spanishBelowThousand(whole: number): string {
  if (whole === 100) return 'cien'
  if (whole < 100) return spanishBelowHundred(whole)
  const head = word(spanishHundreds, Math.floor(whole / 100) - 1)
  return whole % 100 === 0 ? head : `${head} ${spanishBelowHundred(whole % 100)}`
}

function spanishBelowHundred(whole: number): string {
  if (whole < 30) return word(spanishSmall, whole)
  const tens = word(spanishTens, Math.floor(whole / 10) - 3)
  return whole % 10 === 0 ? tens : `${tens} y ${word(spanishSmall, whole % 10)}`
}

/** Before `mil` and `millones`, `uno` loses its last vowel: veintiún mil, treinta y un millones. */
function shortened(words: string): string {
  return words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un')
}

function agreeing(words: string, feminine: boolean): string {
  return feminine ? words.replaceAll(/([cn])ientos\b/g, '$1ientas').replace(/uno$/, 'una') : words
}

const englishSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const englishScales = [
  { value: 1e9, name: 'billion' },
  { value: 1e6, name: 'million' },
  { value: 1000, name: 'thousand' },
]

export const english: NumberWords = (whole) => {
  const scale = englishScales.find(({ value }) => whole >= value)
  if (!scale) return englishBelowThousand(whole)
  const head = `${englishBelowThousand(Math.floor(whole / scale.value))} ${scale.name}`
  return whole % scale.value === 0 ? head : `${head} ${english(whole % scale.value, false)}`
}

function englishBelowThousand(whole: number): string {
  if (whole < 100) return englishBelowHundred(whole)
  const head = `${word(englishSmall, Math.floor(whole / 100))} hundred`
  return whole % 100 === 0 ? head : `${head} ${englishBelowHundred(whole % 100)}`
}

function englishBelowHundred(whole: number): string {
  if (whole < 20) return word(englishSmall, whole)
  const tens = word(englishTens, Math.floor(whole / 10) - 2)
  return whole % 10 === 0 ? tens : `${tens}-${word(englishSmall, whole % 10)}`
}

function word(words: string[], place: number): string {
  const found = words[place]
  if (found === undefined) throw new RangeError('only whole numbers below a million million have words')
  return found
}
