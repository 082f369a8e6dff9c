import type { Money } from './notice-facts.ts'
import { dateFormatter, numberFormatter } from './formatter.ts'

/** How a reader sees dates: their language, the funder's region (ISO 3166) and its time zone (IANA). */
export type Reading = { locale: string; region: string; timeZone: string }

/**
 * Writes an amount as the region writes it in any language: `S/ 12,345.50` in Peru. The region's usual language
 * comes from Unicode's likely subtags, so no country is named here. Throws on what is not a decimal number.
 */
export function formatMoney(money: Money, region: string): string {
  const style = { style: 'currency', currency: money.currency } as const
  return numberFormatter(regionLocale(region), style).format(decimal(money.amount))
}

/** Writes a calendar day (ISO `2026-11-23`), which has no zone: `23 de noviembre de 2026`. */
export function formatDay(day: string, { locale, region }: Omit<Reading, 'timeZone'>): string {
  return longDate(`${locale}-${region}`, 'UTC').format(new Date(`${day}T00:00:00Z`))
}

/** Splits an instant (ISO with offset) into the zone's date and 24-hour time. */
export function formatInstant(instant: string, { locale, region, timeZone }: Reading) {
  const at = new Date(instant)
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return {
    date: longDate(`${locale}-${region}`, timeZone).format(at),
    time: dateFormatter(locale, time).format(at),
  }
}

/** Names a zone by its city, as in "Lima time": `America/Lima` → `Lima`. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}

function longDate(locale: string, timeZone: string) {
  return dateFormatter(locale, { dateStyle: 'long', timeZone })
}

function regionLocale(region: string): string {
  const { language } = new Intl.Locale('und', { region }).maximize()
  return `${language}-${region}`
}

function decimal(text: string): `${number}` {
  if (!isDecimal(text)) throw new RangeError(`not a decimal amount: ${text}`)
  return text
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text)
}
