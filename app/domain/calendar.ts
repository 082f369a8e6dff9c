import { dateFormatter } from './formatter.ts'

/** The day of an instant in a time zone, as `YYYY-MM-DD`. */
export function dayIn(instant: Date, timeZone: string): string {
  const parts = dateFormatter('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
    .formatToParts(instant)
    .map((part): [string, string] => [part.type, part.value])
  const { year, month, day } = Object.fromEntries(parts)
  return `${(year ?? '').padStart(4, '0')}-${month}-${day}`
}

/** The month of a day or month in ISO form, as `YYYY-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The day these typed parts name, as `YYYY-MM-DD`; nothing when there is no such day, as with 30 February. */
export function dayFrom(parts: { day: string; month: string; year: string }): string | undefined {
  const month = monthFrom(parts)
  const day = wholeNumber(parts.day, 2)
  if (month === undefined || day === undefined || day < 1) return undefined
  return day <= daysIn(month) ? `${month}-${padded(day)}` : undefined
}

/** The month these typed parts name, as `YYYY-MM`; years have four digits, so that 26 is not taken for 1926. */
export function monthFrom(parts: { month: string; year: string }): string | undefined {
  const year = /^\d{4}$/.test(parts.year.trim()) ? Number(parts.year) : undefined
  const month = wholeNumber(parts.month, 2)
  if (year === undefined || year < 1000 || month === undefined || month < 1 || month > 12) return undefined
  return `${year}-${padded(month)}`
}

/** The month so many months later (or earlier, when negative); nothing outside the years 1000–9999. */
export function monthsLater(month: string, by: number): string | undefined {
  const parts = /^(\d{4})-(\d{2})$/.exec(month)
  if (!parts || !Number.isInteger(by)) return undefined
  const count = Number(parts[1]) * 12 + Number(parts[2]) - 1 + by
  return monthFrom({ year: String(Math.floor(count / 12)), month: String((count % 12) + 1) })
}

function daysIn(isoMonth: string): number {
  const year = Number(isoMonth.slice(0, 4))
  const month = Number(isoMonth.slice(5, 7))
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

function wholeNumber(text: string, digits: number): number | undefined {
  const trimmed = text.trim()
  return /^\d+$/.test(trimmed) && trimmed.length <= digits ? Number(trimmed) : undefined
}

function padded(number: number): string {
  return String(number).padStart(2, '0')
}

/** Whether a text is a day that there is, as `YYYY-MM-DD`. */
export function isDayText(text: string): boolean {
  const [year = '', month = '', day = ''] = text.split('-')
  return dayFrom({ day, month, year }) === text
}

/** Whether a text is a month, as `YYYY-MM`. */
export function isMonthText(text: string): boolean {
  const [year = '', month = ''] = text.split('-')
  return monthFrom({ month, year }) === text
}
