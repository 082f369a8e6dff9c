import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { RankedBy } from '#app/domain/slate-candidates.ts'
import type { SlateAnswer, SlateDeparture } from '#app/domain/slate-answer.ts'
import type { SettledAward, SlateDimension, SlateRequest } from '#app/domain/slate.ts'
import type { LocalizedText } from '#app/domain/text.ts'

/** One application of a slate. `amount` is what the slate gives it; `byRank` whether the rank alone would take it. */
export type SlateLine = Record<SlateDimension, string | null> & {
  id: string
  reference: string
  title: string
  organization: string
  hold: boolean
  requested: string | null
  live: { status: 'proposed' | 'approved'; outcome: Outcome; amount: string | null } | null
  place: number | null
  quality: number | null
  full: string | null
  amount: string | null
  departure: SlateDeparture['kind'] | null
  byRank: boolean
  pin: 'in' | 'out' | null
  reason: { reason: string; by: string; at: Date } | null
}

/** A call as the pages of its slates show it. */
export type SlateCallView = {
  slug: string
  title: LocalizedText
  currency: string
  timeZone: string
  awardMin: string
  awardMax: string
  groups: Record<SlateDimension, readonly { key: string; name: LocalizedText }[]>
}

/**
 * What a slate shows. `more` applications that it leaves out are not listed; `named` are the references of all that would come
 * in or leave without a rule, listed or not, by their ids.
 */
export type SlateView = {
  call: SlateCallView
  rankedBy: RankedBy
  hidden: number
  request: SlateRequest
  answer: SlateAnswer
  budget: string
  remaining: string
  settled: readonly SettledAward[]
  lines: readonly SlateLine[]
  more: number
  named: Readonly<Record<string, string>>
}
