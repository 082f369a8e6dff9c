import type { BatchKind, BulkStatus } from '#app/domain/bulk-action.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { LocalizedText } from '#app/domain/text.ts'

/** A batch of decisions as its pages show it. */
export type BatchView = {
  id: string
  call: { slug: string; title: LocalizedText; currency: string; timeZone: string }
  kind: BatchKind
  slate: { id: string; name: string } | null
  status: BulkStatus
  madeBy: string
  madeAt: Date
  startsAt: Date | null
  hasBegun: boolean
  settledBy: string | null
  settledAt: Date | null
  untried: number
  waiting: number
  done: number
  refused: number
}

/** One target of a batch; `why` is the sentence of what refused it. */
export type BatchTargetView = {
  applicationId: string
  reference: string
  title: string
  organization: string
  said: { outcome: Outcome; amount: string | null } | null
  emails: number
  byHand: number
  why: string | null
}
