import { dayIn } from '#app/domain/calendar.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'

import { exchangeRate } from './exchange-rate.ts'

/** The columns of `calls` that checks and conditions are asked about, beside the closing. */
export const factColumns = [
  'c.currency',
  'c.award_min',
  'c.award_max',
  'c.months_min',
  'c.months_max',
  'c.own_share_min',
  'c.time_zone',
  'c.place_codes',
  'c.rate',
] as const

type Row = {
  currency: string
  award_min: string
  award_max: string
  months_min: number
  months_max: number
  own_share_min: string
  closes_at: Date
  time_zone: string
  place_codes: string[]
  rate: unknown
}

/** What the checks must know of a call at this time, and of an application's files and places where there is one. */
export function factsOf(
  row: Row,
  now: Date,
  known: Pick<CallFacts, 'attachments' | 'places'> = { attachments: new Map(), places: new Map() },
): CallFacts {
  return {
    currency: row.currency,
    awardMin: row.award_min,
    awardMax: row.award_max,
    monthsMin: row.months_min,
    monthsMax: row.months_max,
    ownShareMin: row.own_share_min,
    closesAt: row.closes_at,
    timeZone: row.time_zone,
    regions: row.place_codes,
    today: dayIn(now, row.time_zone),
    rate: exchangeRate.optional().parse(row.rate ?? undefined),
    ...known,
  }
}
