import { sql } from 'kysely'

import type { ReviewFile } from '#app/domain/review-case.ts'

import type { Tx } from './connection.ts'
import { readRubric } from './rubric.ts'

const asked: readonly string[] = ['invited', 'accepted', 'submitted']

const lastSentAt = sql<Date | null>`(select max(v.submitted_at) from review_versions v where v.assignment_id = assignments.id)`

/** Locks an application with its assignments of one stage, and loads what the rules of reviews may look at. */
export async function lockedReviewFile(
  tx: Tx,
  { applicationId, stageId }: { applicationId: string; stageId: string },
  assignmentId?: string,
): Promise<ReviewFile> {
  const { standsIn, ...application } = await tx
    .selectFrom('applications')
    .select(['id', 'status', 'entered_by as enteredBy', 'stage_id as standsIn'])
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const stage = await tx
    .selectFrom('stages')
    .select(['id', 'due_at as dueAt', 'rubric_id as rubricId', 'reviewers_may_revise as mayRevise'])
    .where('id', '=', stageId)
    .executeTakeFirstOrThrow()
  const assignments = await tx
    .selectFrom('assignments')
    .select(['id', 'reviewer_id as reviewerId', 'status', 'rubric_id as rubricId'])
    .select(lastSentAt.as('sentAt'))
    .where('application_id', '=', applicationId)
    .where('stage_id', '=', stageId)
    .forUpdate()
    .execute()
  const assignment = assignments.find(({ id }) => id === assignmentId)
  // A review is judged by the version that it was asked for by, also where the stage has a newer one.
  const rubricId = assignment?.rubricId ?? stage.rubricId
  return {
    application,
    stage: {
      ...{ id: stage.id, dueAt: stage.dueAt, mayRevise: stage.mayRevise },
      isCurrent: standsIn === stage.id,
    },
    rubric: rubricId ? await readRubric(tx, rubricId) : { criteria: [] },
    assignment: assignment ?? null,
    askedIds: assignments.filter(({ status }) => asked.includes(status)).map(({ reviewerId }) => reviewerId),
  }
}
