import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'

/** One application of the panel's list. Amounts are decimals in text, mean and spread as they are shown. */
export type RankingRowView = {
  id: string
  reference: string
  title: string
  organization: string
  region: string | null
  status: ApplicationStatus
  hold: boolean
  isOpen: boolean
  rank: number | null
  tied: boolean
  scores: readonly number[]
  mean: string | null
  spread: string | null
  calibrated: { score: string; standardError: string; risen: number } | null
  requested: string | null
  live: { status: 'proposed' | 'approved'; outcome: Outcome; amount: string | null } | null
  granted: string | null
  cumulative: string
}

/** The list with its budget. `cutAfter` rows stand above the line. */
export type RankingView = {
  call: { slug: string; currency: string; budget: string }
  awarded: string
  approved: string
  proposed: string
  remaining: string
  cutAfter: number
  cutsTie: boolean
  groups: number
  rows: readonly RankingRowView[]
  regions: readonly { region: string | null; count: number; requested: string; granted: string }[]
}
