import type { ApplicationStatus } from './application.ts'
import type { AwardStatus } from './award.ts'
import type { Call } from './call.ts'
import type { Outcome } from './decision-outcome.ts'

/** `cameFrom` is the way back, the newest last: asking for changes and withdrawing each remember where they found it. */
export type ApplicationFile = {
  id: string
  reference: string
  status: ApplicationStatus
  cameFrom: readonly ApplicationStatus[]
  hold: boolean
  late: boolean
  lateProposedBy: string | null
  lateAcceptedBy: string | null
  /** Who said that it passes the screening, and who confirmed it, where the call wants two. */
  screeningPassedBy: string | null
  screeningConfirmedBy: string | null
  stageId: string | null
  enteredBy: string | null
  unlockedSections: readonly string[]
  changesDueAt: Date | null
  /** Whether it is written down that the organization agreed to a facilitator's writing for it. */
  hasConsent: boolean
}

/** What a decision says. The amount is a decimal in text, in the call's currency. */
export type DecisionWords = {
  outcome: Outcome
  amount: string | null
  conditions: string
  reasonCodes: readonly string[]
  feedback: string
}

export type LiveDecision = DecisionWords & {
  id: string
  status: 'proposed' | 'approved'
  proposedBy: string
  approvedBy: string | null
  hash: string | null
}

/** A decision that was released; it was approved by another than who proposed it. */
export type ReleasedDecision = {
  id: string
  outcome: Outcome
  amount: string | null
  releasedAt: Date
  proposedBy: string
  approvedBy: string | null
}

/**
 * `planned`, `paid` and `repaid` are sums, of what is not cancelled the first; `reportsOpen` are reports not yet accepted;
 * `tranchesDue` are payments neither made nor cancelled; `isUnheard` is an offer that is known to have reached nobody.
 */
export type AwardFile = {
  id: string
  decisionId: string
  status: AwardStatus
  amount: string
  offeredUntil: Date
  isUnheard: boolean
  agreementSignedOn: string | null
  hasMinutes: boolean
  endsOn: string | null
  planned: string
  paymentVerified: boolean
  hasPayee: boolean
  paid: string
  repaid: string
  reportsOpen: number
  tranchesDue: number
}

/**
 * Everything that a rule may look at, loaded under locks. `committed` is what the call has committed, leaving out this
 * application's live decision. `sections` are those of its form, `incomplete` those with something to put right. `submissions` counts those made
 * to the form of the stage that the application is in. `reviewers` are those whose review stands in the panel's stage. `released` is the latest, `reconsideration` what was asked of it; `award` the latest award, if any.
 */
export type CaseFile = {
  application: ApplicationFile
  call: Call
  committed: string
  screening: { done: boolean; startedAt: Date | null }
  reviews: { required: number; submitted: number }
  live: LiveDecision | null
  released: ReleasedDecision | null
  reconsideration: { answer: 'upheld' | 'granted' | null } | null
  award: AwardFile | null
  incomplete: readonly string[]
  sections: readonly string[]
  representatives: readonly string[]
  reviewers: readonly string[]
  submissions: number
}
