import type { DecisionWords } from '#app/domain/application-case.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

/** A letter of a decision; `recipient` is an address, or null where it is handed over. */
export type DecisionLetterView = {
  id: string
  name: string
  locale: string
  subject: string
  recipient: string | null
  phone: string
  phoneNumber: string | null
}

type MadeView = DecisionWords & { id: string; letters: readonly DecisionLetterView[] }

export type LiveDecisionView = MadeView & {
  status: 'proposed' | 'approved'
  hash: string
  proposedById: string
  proposedBy: string
  proposedAt: Date
  approvedBy: string | null
  approvedAt: Date | null
}

export type PastDecisionView = MadeView & { releasedBy: string | null; releasedAt: Date | null }

/** What the page of one application's decision shows. */
export type DecisionView = {
  id: string
  reference: string
  title: string
  organization: string
  status: ApplicationStatus
  hold: boolean
  requested: string | null
  call: {
    slug: string
    currency: string
    timeZone: string
    awardMin: string
    awardMax: string
    remaining: string
  }
  reasons: readonly { code: string; label: LocalizedText; inLetters: boolean }[]
  outcomes: readonly Outcome[]
  live: LiveDecisionView | null
  released: readonly PastDecisionView[]
  /** Sentences that the office keeps for its feedback. */
  sentences?: readonly { id: string; words: string }[]
  reader: { personId: string; roles: readonly Role[]; conflicted: boolean }
}

/** What came back from a step that was refused: a sentence, or problems beside the fields, and what was typed. */
export type DecisionReply = {
  refusal?: string
  problems?: readonly { field: string; text: string }[]
  values?: Record<string, string[]>
}
