import type { Tx } from './connection.ts'
import type { PreviewedLetter } from './letter-preview.ts'

/** One thing that a bulk action does: to an application, or to one of its assignments. */
export type BulkTarget = { applicationId: string; subjectId: string }

type By = { personId: string }

/** What was looked at when a target was tried, if nothing else may be done. */
type Tried = { seen?: string }

/**
 * What the action does to a target: `decide` tries it, `apply` does it, under the same rule, `letters` words what it would send, or
 * bind. Every refusal comes before anything is written.
 */
export type BulkKindOf = {
  decide: (tx: Tx, target: BulkTarget, by: By) => Promise<Tried>
  apply: (tx: Tx, target: BulkTarget & { seen: string | null }, by: By) => Promise<void>
  letters: (tx: Tx, target: BulkTarget, by: By) => Promise<PreviewedLetter[]>
}
