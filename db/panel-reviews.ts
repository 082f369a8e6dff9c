import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

import { reviewTotal, shownScore } from '#app/domain/score.ts'

import { isBarred } from './conflict-detection.ts'

const text = z.record(z.string(), z.string())
const givenReview = z.object({
  name: z.string().nullable(),
  label: z.string().nullable(),
  counts: z.boolean(),
  notesToPanel: z.string(),
  scores: z.array(
    z.object({
      key: z.string(),
      text,
      weight: z.string(),
      scaleMin: z.string(),
      scaleMax: z.string(),
      score: z.string(),
      justification: z.string(),
    }),
  ),
})

/**
 * A review as the panel reads it, by the name of who gave it or, where that is hidden, by their letter; `total` is on 0 to 100,
 * null where nothing is scored.
 */
export type PanelReview = z.infer<typeof givenReview> & { total: string | null }

/** The reviews of one application as the query of them answers, each with its total. */
export function parsePanelReviews(reviews: unknown): PanelReview[] {
  return z.array(givenReview).parse(reviews).map(withTotal)
}

function withTotal(review: z.infer<typeof givenReview>): PanelReview {
  const unasked = { optional: false, justifiedScores: [], justificationWords: 0 }
  const criteria = review.scores.map((it) => ({ ...it, ...unasked }))
  const total = reviewTotal(
    { criteria },
    review.scores.map(({ key, score }) => ({ criterion: key, score, justification: '' })),
  )
  return { ...review, total: total ? shownScore(total) : null }
}

/** The reviews of the stage in which an application is, by name or by letter, in the order of what they are called. */
export function panelReviews(isNamed: RawBuilder<boolean>) {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('name', case when ${isNamed} then w.name end,
    'label', case when not ${isNamed} then s.label end,
    'notesToPanel', s.notes_to_panel,
    'counts', not ${isBarred('s.reviewer_id')},
    'scores', (select coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'text', k.text, 'weight', k.weight::text,
        'scaleMin', k.scale_min::text, 'scaleMax', k.scale_max::text, 'score', coalesce(x.score::text, ''),
        'justification', coalesce(x.justification, '')) order by k.position), '[]')
      from criteria k left join scores x on x.criterion_id = k.id and x.assignment_id = s.id
      where k.rubric_id = s.rubric_id)) order by case when ${isNamed} then w.name else s.label end, s.id)
  from assignments s join people w on w.id = s.reviewer_id
  where s.application_id = a.id and s.stage_id = a.stage_id and s.status = 'submitted'), '[]')`
}
