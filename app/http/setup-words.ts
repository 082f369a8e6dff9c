import type { SetupWords } from '#app/domain/setup-part.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type Locale, getLocale } from '#app/messages/compiled/runtime.js'

type SetupMessage = Extract<keyof typeof m, `setup_${string}`>

/** The words of a call's parts in these languages; by default in that of the page. Kept on the server: they are many. */
export function setupWords(locales: readonly Locale[] = [getLocale()]): SetupWords {
  const inEach = (word: (locale: Locale) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, word(locale)]))
  return {
    say: (name, about) => inEach((locale) => said(`setup_${name}`, locale) + inLanguage(about, locale)),
    currency: (code) => inEach((locale) => `${nameOf('currency', code, locale)} (${code})`),
    zone: (id) => inEach(() => id.replaceAll('_', ' ')),
  }
}

function said(key: string, locale: Locale): string {
  if (!isSetupMessage(key)) throw new Error(`the messages have no ${key}`)
  return m[key]({}, { locale })
}

function isSetupMessage(key: string): key is SetupMessage {
  return key.startsWith('setup_') && Object.hasOwn(m, key)
}

function inLanguage(about: string | undefined, locale: Locale): string {
  return about === undefined ? '' : ` (${nameOf('language', about, locale)})`
}

function nameOf(type: 'language' | 'currency', code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type }).of(code) ?? code
}
