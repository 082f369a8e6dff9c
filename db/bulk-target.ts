import type { NoticeRequest } from '#app/domain/move-change.ts'

import type { Tx } from './connection.ts'

/** One thing that a bulk action does: to an application, to one of its assignments, or to its decision. */
export type BulkTarget = { applicationId: string; subjectId: string; detail?: unknown }

export type By = { personId: string }

/** What the action does to a target: `decide` only says the notices it would owe, `apply` does it, under the same rule. */
export type Kind = {
  decide: (tx: Tx, target: BulkTarget, by: By) => Promise<readonly NoticeRequest[]>
  apply: (tx: Tx, target: BulkTarget, by: By) => Promise<void>
}
