import { formatDay as dayIn, formatInstant, formatMoney as moneyIn, zoneCity } from '#app/domain/format.ts'
import { dateFormatter, localeOf, numberFormatter } from '#app/domain/formatter.ts'
import { m } from '#app/messages/compiled/messages.js'
import { toLocale } from '#app/messages/compiled/runtime.js'

let usualRegion = '001'

/** Says in which region (ISO 3166) a bare language such as `en` is read; a tag with its own, as in `en-KE`, keeps it. */
export function formatForRegion(region: string) {
  usualRegion = region
}

/** The region in which a bare language is read here. */
export function regionInUse(): string {
  return usualRegion
}

/**
 * An amount as the region writes it: `S/ 12,345.50`. The amount is a decimal in text; where its currency is not chosen yet it
 * is a plain number.
 */
export function formatMoney(amount: string, currency: string, locale: string): string {
  if (currency === '') return formatNumber(Number(amount), locale, 2)
  return moneyIn({ amount, currency }, placeOf(locale).region)
}

/** The size of a file as people say it: `240 KB`, `1.4 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const kilobytes = Math.max(1, bytes / 1024)
  return kilobytes < 1000
    ? `${formatNumber(kilobytes, locale)} KB`
    : `${formatNumber(kilobytes / 1024, locale, 1)} MB`
}

/** The sign of a currency as the region writes it: `S/`; none where it is not chosen yet. */
export function currencySign(currency: string, locale: string): string {
  if (currency === '') return ''
  const [sign = currency] = formatMoney('0', currency, locale).split(/[\d\s]/u)
  return sign
}

/** A number in the region's digits and separators: `1,200`. */
export function formatNumber(value: number, locale: string, digits = 0): string {
  const { locale: language, region } = placeOf(locale)
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return numberFormatter(`${language}-${region}`, style).format(value)
}

/** A number with all the decimals that it has, up to six: `0.25`. */
export function formatExactly(value: number, locale: string): string {
  const [, decimals = ''] = String(value).split('.')
  return formatNumber(value, locale, Math.min(decimals.length, 6))
}

/** An instant with the zone's name: `23 de noviembre de 2026, 17:00 hora de Lima`. */
export function formatDateTime(instant: Date | string, locale: string, timeZone: string): string {
  const place = placeOf(locale)
  const facts = { ...formatInstant(iso(instant), { ...place, timeZone }), city: zoneCity(timeZone) }
  return m.ui_date_time(facts, { locale: toLocale(place.locale) })
}

/** The zone's calendar day of an instant: `23 de noviembre de 2026`. */
export function formatDate(instant: Date | string, locale: string, timeZone: string): string {
  return formatInstant(iso(instant), { ...placeOf(locale), timeZone }).date
}

/** The zone's time of day of an instant: `17:00`. */
export function formatTime(instant: Date | string, locale: string, timeZone: string): string {
  return formatInstant(iso(instant), { ...placeOf(locale), timeZone }).time
}

/** A calendar day without zone, from `2026-11-23`. */
export function formatDay(day: string, locale: string): string {
  return dayIn(day, placeOf(locale))
}

/** A month, from `2026-11`: `noviembre de 2026`. */
export function formatMonth(month: string, locale: string): string {
  const { locale: language, region } = placeOf(locale)
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return dateFormatter(`${language}-${region}`, style).format(new Date(`${month}-01T00:00:00Z`))
}

function placeOf(tag: string) {
  const { language, region } = localeOf(tag)
  return { locale: language, region: region ?? usualRegion }
}

function iso(instant: Date | string): string {
  return typeof instant === 'string' ? instant : instant.toISOString()
}
