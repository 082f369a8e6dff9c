import { accept, assign, declineAssignment, recuse } from '#app/domain/review-assign.ts'
import { submitReview } from '#app/domain/review-rules.ts'

import { hasConflict } from '../conflict-detection.ts'
import type { Tx } from '../connection.ts'
import { changeReviewIn, createAssignment } from '../review.ts'
import { courses, officeDays } from './demo/courses.ts'
import { type DemoScore, type ReviewerKey, criterionKeys } from './demo/review-content.ts'
import { conflicts, reviews } from './demo/reviews.ts'
import type { DemoWorld } from './demo-applications.ts'
import { timeOf } from './demo-courses.ts'
import type { Step } from './demo-replay.ts'

type Ending = 'submitted' | 'invited' | 'accepted' | 'declined' | 'recused'
type Reviewing = {
  application: string
  reviewer: ReviewerKey
  ending: Ending
  scores: readonly (DemoScore | undefined)[]
  notesToPanel: string
  feedback: string
  reason: string
}

const everyReview: readonly Reviewing[] = reviews.flatMap(
  ({ application, reviews: done, unfinished = [] }) => [
    ...done.map((it) => ({ application, ending: 'submitted' as const, reason: '', ...it })),
    ...unfinished.map(({ reviewer, status, scores = [], notesToPanel = '', reason = '' }) => ({
      application,
      reviewer,
      ending: status,
      scores,
      notesToPanel,
      feedback: '',
      reason,
    })),
  ],
)

/** Every assignment from the officer's asking to where its reviewer has come. */
export function reviewSteps(world: DemoWorld): Step[] {
  return everyReview.flatMap((it, index) => stepsOf(world, it, index))
}

type Underway = { world: DemoWorld; it: Reviewing; assignmentId: string }

function stepsOf(world: DemoWorld, it: Reviewing, index: number): Step[] {
  const underway: Underway = { world, it, assignmentId: '' }
  const answeredAt = world.days.at(officeDays.accepted, timeOf(8, index * 8))
  const writtenAt = world.days.at(officeDays.accepted - 3 - (index % 17), timeOf(18, (index * 11) % 240))
  const ask: Step = {
    at: world.days.at(officeDays.assigned, timeOf(9, index * 5)),
    act: async (tx, at) => {
      underway.assignmentId = await asked(tx, world, it, at)
    },
  }
  const say = (at: Date, rule: ReviewRule): Step => ({
    at,
    act: (tx, when) => said(tx, underway, rule, when),
  })
  const write: Step = { at: writtenAt, act: (tx, at) => written(tx, underway, at) }
  const tell: Step = { at: answeredAt, act: (tx) => toldWhy(tx, underway) }
  const yes = say(answeredAt, (file, signed) => accept(file, { noConflict: true }, signed))
  const byEnding: Record<Ending, Step[]> = {
    invited: [],
    declined: [say(answeredAt, (file, signed) => declineAssignment(file, it, signed))],
    recused: [say(answeredAt, (file, signed) => recuse(file, { kind: conflictOf(it).kind }, signed)), tell],
    accepted: [yes, write],
    submitted: [yes, write, say(writtenAt, (file, signed, scores) => submitReview(file, { scores }, signed))],
  }
  return [ask, ...byEnding[it.ending]]
}

type ReviewRule = Parameters<typeof changeReviewIn>[3]

function said(tx: Tx, { world, it, assignmentId }: Underway, rule: ReviewRule, at: Date) {
  return changeReviewIn(tx, assignmentId, { personId: world.person(it.reviewer), at }, rule)
}

async function asked(tx: Tx, world: DemoWorld, it: Reviewing, at: Date): Promise<string> {
  const applicationId = world.application(it.application)
  const reviewerId = world.person(it.reviewer)
  const officer = courses.find(({ application }) => application === it.application)?.officer
  if (!officer) throw new Error(`nobody asks for reviews of ${it.application}`)
  const reviewerConflicted = await hasConflict(tx, applicationId, reviewerId)
  const input = { reviewerId, reviewerConflicted, load: 0, limit: null, way: 'by_hand' as const }
  return createAssignment(tx, applicationId, { personId: world.person(officer), at }, (file, signed) =>
    assign(file, input, signed),
  )
}

/** What the reviewer typed, kept as it was whether or not the review was handed in. */
async function written(tx: Tx, { it, assignmentId }: Underway, at: Date) {
  await tx
    .updateTable('assignments')
    .set({ notes_to_panel: it.notesToPanel, feedback: it.feedback, updated_at: at })
    .where('id', '=', assignmentId)
    .execute()
  const criteria = await tx
    .selectFrom('criteria as k')
    .innerJoin('stages as g', 'g.rubric_id', 'k.rubric_id')
    .innerJoin('assignments as s', 's.stage_id', 'g.id')
    .where('s.id', '=', assignmentId)
    .select(['k.id', 'k.key'])
    .execute()
  const scores = criteria.flatMap(({ id, key }) => {
    const given = it.scores[criterionKeys.findIndex((known) => known === key)]
    if (given === undefined) return []
    const [score, justification] = typeof given === 'number' ? [given, ''] : given
    return [{ assignment_id: assignmentId, criterion_id: id, score, justification }]
  })
  if (scores.length > 0) await tx.insertInto('scores').values(scores).execute()
}

async function toldWhy(tx: Tx, { world, it }: Underway) {
  await tx
    .updateTable('conflicts')
    .set({ note: conflictOf(it).note })
    .where('application_id', '=', world.application(it.application))
    .where('person_id', '=', world.person(it.reviewer))
    .execute()
}

function conflictOf(it: Reviewing) {
  const found = conflicts.find(
    ({ application, reviewer }) => application === it.application && reviewer === it.reviewer,
  )
  if (!found) throw new Error(`no conflict of ${it.reviewer} with ${it.application}`)
  return found
}
