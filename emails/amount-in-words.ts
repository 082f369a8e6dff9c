import type { Money } from '#app/domain/notice-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import type { Locale } from '#app/messages/compiled/runtime.js'
import { english, spanish, type NumberWords } from './number-words.ts'

const wordsOf = { es: spanish, en: english } as const satisfies Record<Locale, NumberWords>

/** Currencies whose Spanish name is feminine: libras, rupias, coronas, liras. */
const feminine = new Set('GBP EGP LBP INR PKR LKR NPR SEK NOK DKK ISK CZK TRY UAH'.split(' '))

/** Writes an amount as checks do: "doce mil con 50/100 soles peruanos". */
export function amountInWords({ amount, currency }: Money, locale: Locale): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const number = wordsOf[locale](Number(whole), feminine.has(currency))
  const digits = minorDigits(currency)
  const name = currencyName(Number(whole) === 1 && Number(fraction) === 0 ? 1 : 2, currency, locale)
  if (digits === 0) return m.letter_amount_in_whole_words({ number, currency: name }, { locale })
  const part = `${fraction.padEnd(digits, '0')}/${String(10 ** digits)}`
  return m.letter_amount_in_words({ number, fraction: part, currency: name }, { locale })
}

function currencyName(count: number, currency: string, locale: Locale): string {
  const style = { style: 'currency', currency, currencyDisplay: 'name' } as const
  const parts = new Intl.NumberFormat(locale, style).formatToParts(count)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}
