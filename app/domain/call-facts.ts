import { dayIn, monthOf } from './calendar.ts'
import type { CallFactName } from './expression.ts'

/** What only the portal can tell of a file: that its store failed, that it opens with a password alone, or carries a virus. */
export type FileFault = 'not_kept' | 'locked' | 'virus'

/** A stored file as the checks need it: name as uploaded, size in bytes, type proven by its content. */
export type AttachmentFacts = { name: string; size: number; type: string; fault?: FileFault | undefined }

/** Another currency shown beside the call's: `value` units of the call's buy one of it. */
export type ExchangeRate = { currency: string; value: string; source: string; date: string }

/**
 * What the checks must know beyond the answers. Amounts and shares are decimals in text, `today` is the
 * day in the call's zone as `YYYY-MM-DD`, `places` maps each place code to the code of its parent.
 */
export type CallFacts = {
  currency: string
  awardMin: string
  awardMax: string
  monthsMin: number
  monthsMax: number
  ownShareMin: string
  closesAt: Date
  timeZone: string
  regions: readonly string[]
  today: string
  rate?: ExchangeRate
  attachments: ReadonlyMap<string, AttachmentFacts>
  places: ReadonlyMap<string, string | undefined>
}

const factOf: Record<CallFactName, (facts: CallFacts) => string> = {
  currency: (facts) => facts.currency,
  award_min: (facts) => facts.awardMin,
  award_max: (facts) => facts.awardMax,
  months_min: (facts) => String(facts.monthsMin),
  months_max: (facts) => String(facts.monthsMax),
  own_share_min: (facts) => facts.ownShareMin,
  today: (facts) => facts.today,
  this_month: (facts) => monthOf(facts.today),
  closing_day: (facts) => dayIn(facts.closesAt, facts.timeZone),
  closing_month: (facts) => monthOf(dayIn(facts.closesAt, facts.timeZone)),
}

/** The call's fact of this name, as text. */
export function callFact(facts: CallFacts, name: CallFactName): string {
  return factOf[name](facts)
}
