import { sql } from 'kysely'

import { detectConflicts } from '#app/domain/conflict.ts'
import type { Signed } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { ReviewChange, ReviewFile, ReviewValues } from '#app/domain/review-case.ts'
import type { Score } from '#app/domain/review-check.ts'

import { actor } from './application.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { json } from './json.ts'
import { readRubric } from './rubric.ts'
import { storeChange } from './store-change.ts'

/** What is stored of the review when the rule runs. */
type ReviewRule = (file: ReviewFile, signed: Signed, scores: Score[]) => ReviewChange
type By = { personId: string; at?: Date }

/** Moves one assignment, under the locks of its application. */
export async function changeReview(assignmentId: string, by: By, rule: ReviewRule): Promise<void> {
  await inTransaction((tx) => changeReviewIn(tx, assignmentId, by, rule))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function changeReviewIn(tx: Tx, assignmentId: string, by: By, rule: ReviewRule): Promise<void> {
  const found = await tx
    .selectFrom('assignments')
    .select(['application_id as applicationId', 'stage_id as stageId'])
    .where('id', '=', assignmentId)
    .executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  const file = await lockedReviewFile(tx, found, assignmentId)
  const signed = await sign(tx, found.applicationId, by)
  const change = rule(file, signed, await listScores(tx, assignmentId))
  await storeReview(tx, { applicationId: found.applicationId, subjectId: assignmentId }, change)
}

/** Asks a reviewer to review an application in the stage that it is in; returns the assignment's id. */
export async function createAssignment(
  tx: Tx,
  applicationId: string,
  by: By,
  rule: (file: ReviewFile, signed: Signed) => ReviewChange,
): Promise<string> {
  const application = await tx
    .selectFrom('applications')
    .select('stage_id')
    .where('id', '=', applicationId)
    .executeTakeFirst()
  if (!application?.stage_id) throw new Refusal('not_in_review')
  const file = await lockedReviewFile(tx, { applicationId, stageId: application.stage_id })
  const change = rule(file, await sign(tx, applicationId, by))
  const { stageId, reviewerId, dueAt } = change.set
  if (!stageId || !reviewerId) throw new Error('an assignment says who reviews in which stage')
  const { id } = await tx
    .insertInto('assignments')
    .values({
      application_id: applicationId,
      stage_id: stageId,
      reviewer_id: reviewerId,
      due_at: dueAt,
      status: 'invited',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeReview(tx, { applicationId, subjectId: id }, change)
  return id
}

/** The conflicts that the portal sees by itself between a person and an application, and those that stand recorded. */
export async function hasConflict(tx: Tx, applicationId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    email: string | null
    memberIds: string[]
    memberEmails: string[]
    enteredBy: string | null
    recorded: boolean
  }>`
    select p.email, a.entered_by as "enteredBy",
      array(select m.person_id::text from memberships m where m.organization_id = a.organization_id
        and (m.ends_at is null or m.ends_at > now())) as "memberIds",
      array(select o.email from memberships m join people o on o.id = m.person_id
        where m.organization_id = a.organization_id and o.email is not null
        and (m.ends_at is null or m.ends_at > now())) as "memberEmails",
      exists (select from conflicts c where c.application_id = a.id and c.person_id = p.id and c.lifted_at is null) as recorded
    from applications a, people p where a.id = ${applicationId} and p.id = ${personId}`.execute(tx)
  const [row] = rows
  if (!row) return false
  return row.recorded || detectConflicts({ id: personId, email: row.email }, row).length > 0
}

async function sign(tx: Tx, applicationId: string, { personId, at }: By): Promise<Signed> {
  return { by: await actor(tx, applicationId, { personId }), at: at ?? (await lockedTime(tx)) }
}

async function lockedReviewFile(
  tx: Tx,
  { applicationId, stageId }: { applicationId: string; stageId: string },
  assignmentId?: string,
): Promise<ReviewFile> {
  const application = await tx
    .selectFrom('applications')
    .select(['id', 'status', 'entered_by as enteredBy'])
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const stage = await tx
    .selectFrom('stages')
    .select(['id', 'due_at as dueAt', 'rubric_id as rubricId'])
    .where('id', '=', stageId)
    .executeTakeFirstOrThrow()
  const assignments = await tx
    .selectFrom('assignments')
    .select(['id', 'reviewer_id as reviewerId', 'status'])
    .where('application_id', '=', applicationId)
    .where('stage_id', '=', stageId)
    .forUpdate()
    .execute()
  const asked = assignments.filter(({ status }) => ['invited', 'accepted', 'submitted'].includes(status))
  return {
    application,
    stage: { id: stage.id, dueAt: stage.dueAt },
    rubric: stage.rubricId ? await readRubric(tx, stage.rubricId) : { criteria: [] },
    assignment: assignments.find(({ id }) => id === assignmentId) ?? null,
    askedIds: asked.map(({ reviewerId }) => reviewerId),
  }
}

async function storeReview(
  tx: Tx,
  about: { applicationId: string; subjectId: string },
  change: ReviewChange,
) {
  const { conflict, keepVersion, submittedAt } = change.set
  const eventId = await storeChange(
    tx,
    about,
    change,
    submittedAt === undefined ? {} : { submitted_at: submittedAt },
  )
  if (keepVersion) await keepReviewVersion(tx, about.subjectId, change.event.at)
  if (conflict) await recordRecusal(tx, about.applicationId, conflict, change)
  return eventId
}

async function recordRecusal(
  tx: Tx,
  applicationId: string,
  { personId, ...conflict }: NonNullable<ReviewValues['conflict']>,
  { event }: ReviewChange,
) {
  await tx
    .insertInto('conflicts')
    .values({
      application_id: applicationId,
      person_id: personId,
      ...conflict,
      recorded_by: event.by,
      recorded_at: event.at,
    })
    .onConflict((it) =>
      it.columns(['application_id', 'person_id', 'kind']).where('lifted_at', 'is', null).doNothing(),
    )
    .execute()
}

/** The scores of an assignment as they were typed, by criterion. */
export async function listScores(tx: Tx, assignmentId: string): Promise<Score[]> {
  const rows = await tx
    .selectFrom('scores')
    .innerJoin('criteria', 'criteria.id', 'scores.criterion_id')
    .select(['criteria.key as criterion', 'score', 'justification'])
    .where('assignment_id', '=', assignmentId)
    .execute()
  return rows.map((row) => ({ ...row, score: row.score ?? '' }))
}

async function keepReviewVersion(tx: Tx, assignmentId: string, submittedAt: Date) {
  const words = await tx
    .selectFrom('assignments')
    .select(['notes_to_panel', 'feedback'])
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  const { count } = await tx
    .selectFrom('review_versions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('review_versions')
    .values({
      assignment_id: assignmentId,
      number: count + 1,
      content: json({ scores: await listScores(tx, assignmentId), ...words }),
      submitted_at: submittedAt,
    })
    .execute()
}
