import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { askForPlan } from './assignment-plan.ts'
import { reviewersOf } from './assignment-problem.ts'
import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { holdsRole } from './role.ts'

/**
 * Asks for a plan that finds whom one application in review still lacks, and keeps everything else; answers its id. The caller
 * has bound the application to its reader; only an officer without a conflict may ask.
 */
export async function askForReplacement(officerId: string, applicationId: string): Promise<string> {
  const row = await database()
    .selectFrom('applications as a')
    .innerJoin('stages as g', 'g.id', 'a.stage_id')
    .where('a.id', '=', applicationId)
    .where('a.status', '=', 'in_review')
    .select(['g.id as stageId', 'g.reviewers_per_application as wanted'])
    .select((eb) => holdsRole(eb, officerId, ['officer'], 'a.call_id').as('isOfficer'))
    .select(isConflicted(officerId).as('isConflicted'))
    .executeTakeFirst()
  refuseUnless(row?.isOfficer !== false, 'not_allowed')
  refuseUnless(row?.isConflicted !== true, 'conflicted')
  if (!row) throw new Refusal('not_in_review')
  const reviewers = await reviewersOf(row.stageId).execute()
  return askForPlan(row.stageId, officerId, {
    needed: Math.max(1, row.wanted),
    limit: null,
    reviewerIds: reviewers.map(({ id }) => id).sort(),
    applicationIds: [applicationId],
  })
}
