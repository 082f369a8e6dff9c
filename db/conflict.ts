import { sql } from 'kysely'

import type { Signed } from '#app/domain/capacity.ts'
import {
  type ConflictEffect,
  type ConflictKind,
  liftConflict as lift,
  recordConflict as record,
} from '#app/domain/conflict.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { recuse } from '#app/domain/review-assign.ts'

import { actor } from './application.ts'
import { joined } from './conflict-joined.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { keepSentReviews } from './kept-review.ts'
import { changeReviewIn } from './review.ts'
import { listRolesOver } from './role.ts'

type By = { personId: string }
type NewConflict = { personId: string; kind: ConflictKind; effect: ConflictEffect; note: string }

/**
 * Records a conflict of someone who works on the call: their own, or a colleague's that an officer sets. Their review of the
 * application ends in the same transaction; what somebody who abstains has sent stays to be read, and counts for nothing.
 */
export async function recordConflict(applicationId: string, by: By, input: NewConflict): Promise<void> {
  await inTransaction(async (tx) => {
    const signed = await signedOver(tx, applicationId, by)
    await requireColleague(tx, applicationId, input.personId)
    const conflict = record(input, signed)
    // What somebody who abstains was correcting was sent. Who has a conflict already keeps nothing any more.
    if (input.effect === 'abstains' && !signed.by.conflicted)
      await keepSentReviews(tx, applicationId, signed, input.personId)
    await storeConflict(tx, applicationId, conflict)
    for (const id of await listEndedReviews(tx, applicationId, input)) {
      await changeReviewIn(tx, id, { ...by, at: signed.at }, (file, it) => recuse(file, input, it))
    }
  })
}

/** Lifts a conflict with a written reason; what it kept someone from is open to them again, their old review is not. */
export async function liftConflict(
  about: { applicationId: string; conflictId: string },
  by: By,
  input: { reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const signed = await signedOver(tx, about.applicationId, by)
    const row = await tx
      .selectFrom('conflicts')
      .selectAll()
      .where('id', '=', about.conflictId)
      .where('application_id', '=', about.applicationId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refusal('not_found')
    const { id, kind, origin, effect, pinned } = row
    const conflict = { id, personId: row.person_id, kind, origin, effect, pinned, liftedAt: row.lifted_at }
    const { liftedBy, liftedAt, liftedReason } = lift(conflict, input, signed)
    await tx
      .updateTable('conflicts')
      .set({ lifted_by: liftedBy, lifted_at: liftedAt, lifted_reason: liftedReason })
      .where('id', '=', id)
      .execute()
  })
}

async function signedOver(tx: Tx, applicationId: string, { personId }: By): Promise<Signed> {
  await tx.selectFrom('applications').select('id').where('id', '=', applicationId).forUpdate().execute()
  return { by: await actor(tx, applicationId, { personId }), at: await lockedTime(tx) }
}

async function requireColleague(tx: Tx, applicationId: string, personId: string) {
  const { call_id } = await tx
    .selectFrom('applications')
    .select('call_id')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  if ((await listRolesOver(tx, personId, call_id)).length === 0) throw new Refusal('not_found')
}

async function storeConflict(
  tx: Tx,
  applicationId: string,
  { personId, recordedBy, recordedAt, ...conflict }: ReturnType<typeof record>,
) {
  await tx
    .insertInto('conflicts')
    .values({
      application_id: applicationId,
      person_id: personId,
      ...conflict,
      recorded_by: recordedBy,
      recorded_at: recordedAt,
    })
    .onConflict((it) =>
      it
        .columns(['application_id', 'person_id', 'kind'])
        .where('lifted_at', 'is', null)
        .doUpdateSet({
          ...joined,
          note: sql<string>`case when conflicts.pinned and not excluded.pinned then conflicts.note else excluded.note end`,
        }),
    )
    .execute()
}

async function listEndedReviews(tx: Tx, applicationId: string, { personId, effect }: NewConflict) {
  const open = ['invited', 'accepted'] as const
  const rows = await tx
    .selectFrom('assignments')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('reviewer_id', '=', personId)
    .where('status', 'in', effect === 'recused' ? [...open, 'submitted'] : open)
    .execute()
  return rows.map(({ id }) => id)
}
