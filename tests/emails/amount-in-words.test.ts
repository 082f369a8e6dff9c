import fc from 'fast-check'
import { expect, test } from 'vitest'

import { amountInWords } from '#emails/amount-in-words.ts'
import { english, spanish } from '#emails/number-words.ts'

test.each([
  [0, 'cero'],
  [1, 'uno'],
  [15, 'quince'],
  [16, 'dieciséis'],
  [21, 'veintiuno'],
  [22, 'veintidós'],
  [31, 'treinta y uno'],
  [99, 'noventa y nueve'],
  [100, 'cien'],
  [101, 'ciento uno'],
  [115, 'ciento quince'],
  [200, 'doscientos'],
  [555, 'quinientos cincuenta y cinco'],
  [700, 'setecientos'],
  [999, 'novecientos noventa y nueve'],
  [1000, 'mil'],
  [1001, 'mil uno'],
  [2026, 'dos mil veintiséis'],
  [8000, 'ocho mil'],
  [21_000, 'veintiún mil'],
  [31_021, 'treinta y un mil veintiuno'],
  [90_000, 'noventa mil'],
  [100_000, 'cien mil'],
  [101_101, 'ciento un mil ciento uno'],
  [500_500, 'quinientos mil quinientos'],
  [1_000_000, 'un millón'],
  [1_200_000, 'un millón doscientos mil'],
  [21_000_000, 'veintiún millones'],
  [100_000_001, 'cien millones uno'],
  [1_000_000_000, 'mil millones'],
  [
    999_999_999_999,
    `${thousands('novecientos noventa y nueve')} millones ${thousands('novecientos noventa y nueve')}`,
  ],
])('%i in Spanish is "%s"', (whole, words) => {
  expect(spanish(whole, false)).toEqual(words)
})

test.each([
  [1, 'una'],
  [21, 'veintiuna'],
  [200, 'doscientas'],
  [500_531, 'quinientas mil quinientas treinta y una'],
  [21_000, 'veintiún mil'],
  [1_200_000, 'un millón doscientas mil'],
  [200_000_000, 'doscientos millones'],
])('%i of a thing with a feminine name is "%s"', (whole, words) => {
  expect(spanish(whole, true)).toEqual(words)
})

test.each([
  [0, 'zero'],
  [13, 'thirteen'],
  [20, 'twenty'],
  [42, 'forty-two'],
  [100, 'one hundred'],
  [110, 'one hundred ten'],
  [999, 'nine hundred ninety-nine'],
  [1000, 'one thousand'],
  [12_345, 'twelve thousand three hundred forty-five'],
  [90_000, 'ninety thousand'],
  [1_000_001, 'one million one'],
  [1_200_000, 'one million two hundred thousand'],
  [999_000_000_000, 'nine hundred ninety-nine billion'],
])('%i in English is "%s"', (whole, words) => {
  expect(english(whole, false)).toEqual(words)
})

test('no two amounts share their words', () => {
  const whole = fc.integer({ min: 0, max: 999_999_999_999 })
  fc.assert(
    fc.property(whole, whole, (one, other) => {
      fc.pre(one !== other)
      expect(spanish(one, false)).not.toEqual(spanish(other, false))
      expect(english(one, false)).not.toEqual(english(other, false))
    }),
  )
})

test('words read back in English are the number that was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (whole) => {
      expect(readEnglish(english(whole, false))).toEqual(whole)
    }),
    { numRuns: 2000 },
  )
})

test('words read back in Spanish are the number that was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (whole) => {
      expect(readSpanish(spanish(whole, false))).toEqual(whole)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['90000', 'PEN', 'es', 'noventa mil con 00/100 soles peruanos'],
  ['1', 'PEN', 'es', 'uno con 00/100 sol peruano'],
  ['1.5', 'PEN', 'es', 'uno con 50/100 soles peruanos'],
  ['200', 'GBP', 'es', 'doscientas con 00/100 libras esterlinas'],
  ['12345.05', 'USD', 'en', 'twelve thousand three hundred forty-five and 05/100 US dollars'],
  ['500', 'CLP', 'es', 'quinientos pesos chilenos'],
  ['7.25', 'KWD', 'en', 'seven and 250/1000 Kuwaiti dinars'],
] as const)('%s %s in %s is "%s"', (amount, currency, locale, words) => {
  expect(amountInWords({ amount, currency }, locale)).toEqual(words)
})

function thousands(words: string) {
  return `${words} mil ${words}`
}

const englishValues = values(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
)

function readEnglish(words: string): number {
  const scales = { thousand: 1e3, million: 1e6, billion: 1e9 }
  return read(words.replaceAll('-', ' '), { ...englishValues }, new Map(Object.entries(scales)), ['hundred'])
}

function readSpanish(words: string): number {
  const [head, tail] = words.includes('mill') ? words.split(/ ?mill(?:ón|ones) ?/) : ['', words]
  return readThousands(head ?? '') * 1e6 + readThousands(tail ?? '')
}

function readThousands(words: string): number {
  if (!/\bmil\b/.test(words)) return sumOf(words)
  const [head = '', tail = ''] = words.split(/ ?\bmil\b ?/)
  return (head === '' ? 1 : sumOf(head)) * 1000 + sumOf(tail)
}

function sumOf(words: string): number {
  const parts = words.split(' ').filter((word) => word !== '' && word !== 'y')
  return parts.reduce((sum, word) => sum + valueOf(spanishValues, word), 0)
}

const spanishValues: Record<string, number> = {
  ...values(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  ),
  ...Object.fromEntries(
    'uno dós trés cuatro cinco séis siete ocho nueve'
      .split(' ')
      .map((word, place) => [`veinti${word}`, 21 + place]),
  ),
  ...Object.fromEntries(
    'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
      .split(' ')
      .map((word, place) => [word, 100 * (place + 1)]),
  ),
  ciento: 100,
  un: 1,
  veintiún: 21,
}

function values(units: string, tens: string): Record<string, number> {
  return Object.fromEntries([
    ...units.split(' ').map((word, place) => [word, place] as const),
    ...tens.split(' ').map((word, place) => [word, 10 * (place + 2)] as const),
  ])
}

function read(
  words: string,
  known: Record<string, number>,
  scales: Map<string, number>,
  hundreds: string[],
): number {
  let [total, group] = [0, 0]
  for (const word of words.split(' ')) {
    const scale = scales.get(word)
    if (scale !== undefined) [total, group] = [total + group * scale, 0]
    else group = hundreds.includes(word) ? group * 100 : group + valueOf(known, word)
  }
  return total + group
}

function valueOf(known: Record<string, number>, word: string): number {
  const value = known[word]
  if (value === undefined) throw new Error(`not a number word: ${word}`)
  return value
}
