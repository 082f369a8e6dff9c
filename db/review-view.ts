import { sql } from 'kysely'
import { z } from 'zod'

import type { Score } from '#app/domain/review-check.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { database } from './connection.ts'
import { frozenForReviewers } from './frozen-for-reviewers.ts'
import { type FrozenAnswers, frozenAnswers, parseFrozen } from './frozen-answers.ts'
import { isKeptFrom, placeNames } from './kept-from.ts'
import { isInReview, isRecused, showsOthers } from './reviews-shown.ts'
import { type StoredCriterion, readRubric } from './rubric.ts'

/** An application beside the review that one reviewer writes of it. `organization` is null where the stage hides it. */
export type ReviewView = {
  id: string
  status: 'accepted' | 'submitted'
  applicationId: string
  reference: string
  title: string
  organization: string | null
  places: string[]
  call: LocalizedText
  stage: LocalizedText
  timeZone: string
  dueAt: Date | null
  submittedAt: Date | null
  /** When the reviewer last kept what they wrote; null before the first time. */
  savedAt: Date | null
  inReview: boolean
  notesToPanel: string
  feedback: string
  rubricId: string
  /** Whether the reviewer sees the other reviews and takes part in the discussion, and whether by name. */
  showsOthers: boolean
  isNamed: boolean
  stageId: string
  /** How many times it was sent. */
  versions: number
  /** Whether the reviewer may still open their submitted review again. */
  mayRevise: boolean
  frozen: FrozenAnswers
  /** What was sent to the form before this stage's, where the stage shows it. */
  earlier: FrozenAnswers | null
  previous: string | null
  next: string | null
  /** Which of the reviewer's reviews it is, from 1, in the order of their queue. */
  place: number
  count: number
}

/** A criterion with what this reviewer gave it, and what the others gave where the stage shows it. */
export type ScoredCriterion = StoredCriterion & {
  given: Score
  others: { score: string; justification: string }[]
}

/** The review as its reviewer may open it: accepted or submitted, theirs, and not taken from them by a conflict. */
export async function findReview(reviewerId: string, assignmentId: string): Promise<ReviewView | undefined> {
  const row = await reviewOf(reviewerId, assignmentId).executeTakeFirst()
  if (!row?.rubricId) return undefined
  const { stored, before, blindness, hiddenQuestions, neighbours: beside, rubricId, ...review } = row
  const frozen = parseFrozen(stored)
  if (!frozen) return undefined
  const sight = { blindness, hiddenQuestions }
  const earlier = parseFrozen(before)
  return {
    ...review,
    status: review.status === 'submitted' ? 'submitted' : 'accepted',
    rubricId,
    frozen: frozenForReviewers(frozen, sight),
    earlier: earlier && frozenForReviewers(earlier, sight),
    ...besideOf.parse(beside),
  }
}

function reviewOf(reviewerId: string, assignmentId: string) {
  return reviewsOf(reviewerId)
    .where('s.id', '=', assignmentId)
    .where('s.status', 'in', ['accepted', 'submitted'])
    .select(['s.id', 's.status', 'a.id as applicationId', 'a.reference', 'a.title'])
    .select(['c.title as call', 'g.title as stage', 'c.time_zone as timeZone', 's.rubric_id as rubricId'])
    .select(['s.due_at as dueAt', 's.submitted_at as submittedAt', 'g.blindness'])
    .select(['g.hidden_questions as hiddenQuestions', 'g.id as stageId'])
    .select(['s.notes_to_panel as notesToPanel', 's.feedback'])
    .select((eb) => [
      sql<string | null>`case when g.blindness <> 'double' then o.name end`.as('organization'),
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      isInReview.as('inReview'),
      sql<number>`(select count(*)::int from review_versions v where v.assignment_id = s.id)`.as('versions'),
      showsOthers.as('showsOthers'),
      sql<boolean>`g.blindness = 'none'`.as('isNamed'),
      sql<boolean>`g.reviewers_may_revise and ${isInReview} and s.status = 'submitted' and (g.due_at is null or g.due_at > now())`.as(
        'mayRevise',
      ),
      sql<Date | null>`case when exists (select from scores x where x.assignment_id = s.id)
        or exists (select from review_revisions v where v.assignment_id = s.id) then s.updated_at end`.as(
        'savedAt',
      ),
      frozenAnswers(0, 'stage').as('stored'),
      sql`case when g.earlier_shown then ${frozenAnswers(0, 'beforeStage')} end`.as('before'),
      neighbours(reviewerId).as('neighbours'),
    ])
}

/** The rubric of a review that its reviewer may open, with the scores given so far. */
export async function readScoredRubric({
  id,
  rubricId,
  showsOthers: seesOthers,
}: ReviewView): Promise<ScoredCriterion[]> {
  const [{ criteria }, rows] = await Promise.all([
    readRubric(database(), rubricId),
    listScoresBeside(id, seesOthers),
  ])
  return criteria.map((criterion) => {
    const ofThis = rows.filter((row) => row.criterionId === criterion.id)
    const own = ofThis.find((row) => row.isOwn)
    return {
      ...criterion,
      given: { criterion: criterion.key, score: own?.score ?? '', justification: own?.justification ?? '' },
      others: ofThis
        .filter((row) => !row.isOwn)
        .map(({ score, justification }) => ({ score: score ?? '', justification })),
    }
  })
}

/** A file of the submission that this reviewer may open, by its id. */
export async function findReviewFile(reviewerId: string, assignmentId: string, fileId: string) {
  const review = await findReview(reviewerId, assignmentId)
  const read = review && [review.frozen, ...(review.earlier ? [review.earlier] : [])]
  const known = read?.map(({ facts }) => facts.attachments.get(fileId)).find((it) => it !== undefined)
  if (!review || !known) return undefined
  const file = await database()
    .selectFrom('attachments')
    .where('id', '=', fileId)
    .where('application_id', '=', review.applicationId)
    .where('scan_status', '<>', 'quarantined')
    .select(['sha256', 'media_type as type', 'size'])
    .executeTakeFirst()
  return file && { ...file, name: known.name, applicationId: review.applicationId }
}

function reviewsOf(reviewerId: string) {
  return database()
    .selectFrom('assignments as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('stages as g', 'g.id', 's.stage_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('s.reviewer_id', '=', reviewerId)
    .where(sql<boolean>`not ${isKeptFrom(reviewerId)}`)
}

const besideOf = z
  .object({
    previous: z.string().nullable(),
    next: z.string().nullable(),
    place: z.int(),
    count: z.int(),
  })
  .nullable()
  .transform((it) => it ?? { previous: null, next: null, place: 1, count: 1 })

/** The reviews before and after this one, in the order of the queue. */
function neighbours(reviewerId: string) {
  return sql`(select jsonb_build_object('previous', placed.previous, 'next', placed.next, 'place', placed.place,
      'count', placed.count) from (
      select r.id, lag(r.id) over queue as previous, lead(r.id) over queue as next,
        row_number() over queue as place, count(*) over () as count
      from assignments r join applications b on b.id = r.application_id
      where r.reviewer_id = ${reviewerId} and r.status in ('accepted', 'submitted') and not ${isKeptFrom(reviewerId, 'b')}
      window queue as (order by r.due_at asc nulls last, b.reference, r.id)) placed where placed.id = s.id)`
}

function listScoresBeside(assignmentId: string, seesOthers: boolean) {
  return database()
    .selectFrom('scores as x')
    .innerJoin('assignments as r', 'r.id', 'x.assignment_id')
    .innerJoin('assignments as s', (join) =>
      join.onRef('s.application_id', '=', 'r.application_id').onRef('s.stage_id', '=', 'r.stage_id'),
    )
    .innerJoin('applications as a', 'a.id', 'r.application_id')
    .where('s.id', '=', assignmentId)
    .where((eb) =>
      eb.or([
        eb('r.id', '=', assignmentId),
        eb.and([
          eb('r.status', '=', 'submitted'),
          eb(eb.val(seesOthers), '=', true),
          sql<boolean>`not ${isRecused('r.reviewer_id')}`,
        ]),
      ]),
    )
    .select(['x.criterion_id as criterionId', 'x.score', 'x.justification'])
    .select((eb) => eb('r.id', '=', assignmentId).as('isOwn'))
    .orderBy('r.label')
    .execute()
}
