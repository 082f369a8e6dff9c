import { formatDay, formatInstant, formatMoney, zoneCity } from '#app/domain/format.ts'
import type { AnyLetter, Localized, Money } from '#app/domain/notice-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseLocale, isLocale, type Locale } from '#app/messages/compiled/runtime.js'
import { amountInWords } from './amount-in-words.ts'

/** How one letter speaks: its language, passed to every message, and its funder's dates and money. */
export type Speech = ReturnType<typeof speech>

type Funder = AnyLetter['funder']

/** `titleLimit` is how many characters of a project's title fit: subjects and telephone texts are short. */
export function speech(locale: Locale, funder: Funder, titleLimit: number) {
  const reading = { locale, region: funder.region, timeZone: funder.timeZone }
  const into = { locale }
  return {
    into,
    contact: contact(funder.replyTo, locale),
    title: (title: string) => clip(title, titleLimit),
    of: (words: Localized) => chosen(words, [locale, ...funder.languages]),
    day: (day: string) => formatDay(day, reading),
    moment: (instant: string) =>
      m.letter_moment({ ...formatInstant(instant, reading), city: zoneCity(funder.timeZone) }, into),
    figures: (money: Money) => formatMoney(money, funder.region),
    amount: (money: Money) =>
      m.letter_amount(
        { figures: formatMoney(money, funder.region), words: amountInWords(money, locale) },
        into,
      ),
  }
}

/** The reader's language if there is a catalog for it, else the first of the funder's that has one. */
export function spokenLocale(wanted: string, funder: Funder): Locale {
  const candidates = [wanted, ...funder.languages].flatMap((tag) => [tag, tag.split('-')[0]])
  return candidates.find(isLocale) ?? baseLocale
}

/** Cuts a text to a number of characters, at a word where one ends near, and marks the cut with `…`. */
export function clip(text: string, limit: number): string {
  const letters = Array.from(text)
  if (letters.length <= limit) return text
  const kept = letters.slice(0, limit - 1).join('')
  const atWord = kept.slice(0, kept.lastIndexOf(' '))
  return `${(atWord.length > kept.length * 0.8 ? atWord : kept).trimEnd()}…`
}

function contact({ email, phone }: Funder['replyTo'], locale: Locale): string {
  return phone === undefined ? email : m.letter_contact({ email, phone }, { locale })
}

function chosen(words: Localized, languages: string[]): string {
  const language = languages.find((tag) => words[tag] !== undefined)
  return (language === undefined ? Object.values(words)[0] : words[language]) ?? ''
}
