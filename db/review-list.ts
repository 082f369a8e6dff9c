import { sql } from 'kysely'
import { z } from 'zod'

import type { LocalizedText } from '#app/domain/text.ts'

import { isBarred } from './conflict-detection.ts'
import { database } from './connection.ts'
import { owesReview } from './reviews-shown.ts'

/** A submitted review as staff read it; scores are in the order of the rubric, empty where not scored. */
export type SubmittedReview = {
  id: string
  reviewer: string
  submittedAt: Date
  /** In which stage, and how many times it was sent. */
  stage: LocalizedText
  versions: number
  timeZone: string
  notesToPanel: string
  feedback: string
  /** Whether its scores are in the averages: not once its reviewer has a conflict. */
  counts: boolean
  scores: GivenScore[]
}

/** What one criterion was given, with what a total needs to know of it. */
export type GivenScore = {
  key: string
  text: LocalizedText
  weight: string
  scaleMin: string
  scaleMax: string
  score: string
  justification: string
}

const given = z.array(
  z.object({
    key: z.string(),
    text: z.record(z.string(), z.string()),
    weight: z.string(),
    scaleMin: z.string(),
    scaleMax: z.string(),
    score: z.string(),
    justification: z.string(),
  }),
)

/** The reviews of an application for one of the staff: none while they are `withheld`, because theirs is still to be sent. */
export type StaffReviews = { withheld: boolean; reviews: SubmittedReview[] }

/**
 * The reviews of an application that stand submitted, by reviewer, for a reader who owes none of it themselves. The caller has
 * bound the id to them.
 */
export async function listSubmittedReviews(readerId: string, applicationId: string): Promise<StaffReviews> {
  const { withheld } = await database()
    .selectFrom('applications as a')
    .where('a.id', '=', applicationId)
    .select(owesReview(readerId).as('withheld'))
    .executeTakeFirstOrThrow()
  if (withheld) return { withheld, reviews: [] }
  const rows = await submittedReviews(applicationId)
    .orderBy('g.position', 'desc')
    .orderBy('w.name')
    .orderBy('s.id')
    .execute()
  const reviews = rows.flatMap(({ submittedAt, label: _, ...row }) =>
    submittedAt ? [{ ...row, submittedAt, scores: given.parse(row.scores) }] : [],
  )
  return { withheld, reviews }
}

/** Another reviewer's review as a reviewer has it: under its letter, or by name where the stage hides nobody. */
export type ReviewBeside = Omit<
  SubmittedReview,
  'id' | 'reviewer' | 'submittedAt' | 'timeZone' | 'stage' | 'versions'
> & {
  label: string
  name: string | null
}

/**
 * The other reviews of a stage, by their letters, which tell nothing of their order; none of who has a conflict. The caller has
 * bound the review to its reader and knows that they see the others.
 */
export async function listReviewsBeside(review: {
  id: string
  applicationId: string
  stageId: string
  isNamed: boolean
}): Promise<ReviewBeside[]> {
  const rows = await submittedReviews(review.applicationId)
    .where('s.stage_id', '=', review.stageId)
    .where('s.id', '<>', review.id)
    .orderBy('s.label')
    .execute()
  return rows
    .filter(({ counts }) => counts)
    .map(({ label, reviewer, notesToPanel, feedback, counts, scores }) => ({
      ...{ label: label ?? '', notesToPanel, feedback, counts },
      name: review.isNamed ? reviewer : null,
      scores: given.parse(scores),
    }))
}

function submittedReviews(applicationId: string) {
  return database()
    .selectFrom('assignments as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .innerJoin('people as w', 'w.id', 's.reviewer_id')
    .innerJoin('stages as g', 'g.id', 's.stage_id')
    .innerJoin('calls as c', 'c.id', 'g.call_id')
    .where('s.application_id', '=', applicationId)
    .where('s.status', '=', 'submitted')
    .where('s.submitted_at', 'is not', null)
    .select(['s.id', 's.label', 'w.name as reviewer', 's.submitted_at as submittedAt'])
    .select([
      'g.title as stage',
      sql<number>`(select count(*)::int from review_versions v where v.assignment_id = s.id)`.as('versions'),
    ])
    .select(['c.time_zone as timeZone', 's.notes_to_panel as notesToPanel', 's.feedback'])
    .select(sql<boolean>`not ${isBarred('s.reviewer_id')}`.as('counts'))
    .select(
      sql`coalesce((select jsonb_agg(jsonb_build_object('key', k.key, 'text', k.text, 'weight', k.weight::text,
        'scaleMin', k.scale_min::text, 'scaleMax', k.scale_max::text, 'score', coalesce(x.score::text, ''),
        'justification', coalesce(x.justification, '')) order by k.position)
        from criteria k left join scores x on x.criterion_id = k.id and x.assignment_id = s.id
        where k.rubric_id = s.rubric_id), '[]')`.as('scores'),
    )
}
