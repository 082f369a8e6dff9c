import { sql } from 'kysely'

import type { Signed } from '#app/domain/capacity.ts'
import type { Filter } from '#app/domain/filter.ts'
import { type AssignInput, assign } from '#app/domain/review-assign.ts'
import type { ReviewChange, ReviewFile } from '#app/domain/review-case.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { hasConflict } from './conflict-detection.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { conditionOf } from './filter-condition.ts'
import { isKeptFrom, placeNames } from './kept-from.ts'
import { organizationSeen, queueColumns } from './queue-columns.ts'
import { createAssignment } from './review.ts'
import { isInReview } from './reviews-shown.ts'
import { listRolesOver } from './role.ts'

const open = ['invited', 'accepted', 'submitted'] as const

/** One application that a reviewer is asked to read. `organization` is null where the stage hides it. */
export type QueueItem = {
  id: string
  status: (typeof open)[number]
  reference: string
  title: string
  organization: string | null
  places: string[]
  call: LocalizedText
  stage: LocalizedText
  timeZone: string
  dueAt: Date | null
  scored: number
  criteria: number
  inReview: boolean
}

/** A reviewer's applications, what is due first on top; those they are recused from are not among them, whatever the filter. */
export async function listQueue(reviewerId: string, filter: Filter = []): Promise<QueueItem[]> {
  const rows = await database()
    .selectFrom('assignments as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('stages as g', 'g.id', 's.stage_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('s.reviewer_id', '=', reviewerId)
    .where('s.status', 'in', open)
    .where(sql<boolean>`not ${isKeptFrom(reviewerId)}`)
    .where(conditionOf(filter, queueColumns))
    .select(['s.id', 's.status', 'a.reference', 'a.title', 'g.title as stage', 'c.title as call'])
    .select(['c.time_zone as timeZone', 's.due_at as dueAt'])
    .select((eb) => [
      organizationSeen.as('organization'),
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      isInReview.as('inReview'),
      sql<number>`(select count(*)::int from scores x where x.assignment_id = s.id and x.score is not null)`.as(
        'scored',
      ),
      sql<number>`(select count(*)::int from criteria k where k.rubric_id = s.rubric_id)`.as('criteria'),
    ])
    .orderBy('s.due_at', (it) => it.asc().nullsLast())
    .orderBy('a.reference')
    .orderBy('s.id')
    .execute()
  return rows.flatMap((row) => {
    const status = open.find((it) => it === row.status)
    return status ? [{ ...row, status }] : []
  })
}

type Asking = { reviewerId: string; limit: number | null; way: AssignInput['way'] }

/** Asks a reviewer of the call to review an application, by an officer's hand; refuses one who has a conflict with it. */
export async function assignReviewer(
  applicationId: string,
  by: { personId: string },
  reviewerId: string,
): Promise<void> {
  await inTransaction((tx) => assignIn(tx, applicationId, by, { reviewerId, limit: null, way: 'by_hand' }))
}

/** The same inside a transaction that does more. Every refusal comes before anything is written. */
export async function assignIn(
  tx: Tx,
  applicationId: string,
  by: { personId: string },
  asking: Asking,
): Promise<void> {
  const rule = await assigning(tx, applicationId, asking)
  await createAssignment(tx, applicationId, by, rule)
}

/** The rule that asks this reviewer, with what it has to know of them, under the lock of the application. */
export async function assigning(
  tx: Tx,
  applicationId: string,
  { reviewerId, limit, way }: Asking,
): Promise<(file: ReviewFile, signed: Signed) => ReviewChange> {
  const { call_id } = await tx
    .selectFrom('applications')
    .select('call_id')
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst()
    .then((row) => row ?? refuseUnknown())
  const roles = await listRolesOver(tx, reviewerId, call_id)
  if (!roles.includes('reviewer')) throw new Refusal('not_found')
  const reviewerConflicted = await hasConflict(tx, applicationId, reviewerId)
  const load = await countLoad(tx, reviewerId, call_id)
  const input = { reviewerId, reviewerConflicted, load, limit, way }
  return (file, signed) => assign(file, input, signed)
}

function refuseUnknown(): never {
  throw new Refusal('not_found')
}

async function countLoad(tx: Tx, reviewerId: string, callId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('assignments as s')
    .innerJoin('stages as g', 'g.id', 's.stage_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('s.reviewer_id', '=', reviewerId)
    .where('g.call_id', '=', callId)
    .where('s.status', 'in', open)
    .executeTakeFirstOrThrow()
  return count
}
