/** A column by what it holds, and in which language; `title` is its heading as written, `at` counts from 0. */
export type Heading = { name: string; locale?: string; title: string; at: number }

const languages: Readonly<Record<string, string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
  qu: 'Runasimi',
  ay: 'Aymar aru',
  sw: 'Kiswahili',
  ar: 'العربية',
  hi: 'हिन्दी',
  id: 'Bahasa Indonesia',
}

const otherNames: Readonly<Record<string, string>> = {
  spanish: 'es',
  espanol: 'es',
  castellano: 'es',
  english: 'en',
  ingles: 'en',
  portuguese: 'pt',
  portugues: 'pt',
  french: 'fr',
  francais: 'fr',
  quechua: 'qu',
  aymara: 'ay',
  swahili: 'sw',
  kiswahili: 'sw',
  arabic: 'ar',
  hindi: 'hi',
}

/** The code of a language as headings name it: `Español (es)`, `es` or `Spanish`; nothing where it cannot be told. */
export function localeOf(language: string): string | undefined {
  const name = language.trim()
  const code = /\(([\w-]+)\)$/.exec(name)?.[1] ?? name
  if (/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/.test(code))
    return code.replace(/^[A-Za-z]+/, lower)
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return Object.hasOwn(otherNames, plain) ? otherNames[plain] : undefined
}

/** A language as a heading names it, such as `Español (es)`. */
export function languageTitle(locale: string): string {
  const name = Object.hasOwn(languages, locale) ? languages[locale] : undefined
  return name === undefined ? locale : `${name} (${locale})`
}

/** What a heading names, and the language that it adds after the last `::`. A column of ours begins with `minka::`. */
export function headingParts(title: string): { name: string; language?: string } {
  const parts = title.split('::').map((it) => it.trim())
  const [first = '', second, third] = parts
  const name = lower(first).replaceAll(/\s+/g, '_')
  if (name !== 'minka') return second === undefined ? { name } : { name, language: second }
  const ours = `minka::${lower(second ?? '')}`
  return third === undefined ? { name: ours } : { name: ours, language: third }
}

function lower(text: string): string {
  return text.toLowerCase()
}
