import type { Tx } from './connection.ts'
import type { PreviewedLetter } from './letter-preview.ts'

/** One thing that a bulk action does: to an application, or to one of its assignments. */
export type BulkTarget = { applicationId: string; subjectId: string }

/** The same as it is worked on: with what is done to it and no other, and what was looked at when it was tried. */
export type WorkTarget = BulkTarget & { detail?: unknown; seen?: string | null }

type By = { personId: string }

/** What was looked at when a target was tried, if nothing else may be done. */
type Tried = { seen?: string }

/** What is done to a target: `decide` tries it, `apply` does it, under the same rule. */
export type WorkKind = {
  decide: (tx: Tx, target: WorkTarget, by: By) => Promise<Tried>
  apply: (tx: Tx, target: WorkTarget, by: By) => Promise<void>
}

/** The same of a bulk action; `letters` words what it would send, or bind. */
export type BulkKindOf = WorkKind & {
  letters: (tx: Tx, target: BulkTarget, by: By) => Promise<PreviewedLetter[]>
}
