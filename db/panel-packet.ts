import { sql } from 'kysely'
import { z } from 'zod'

import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Role } from '#app/domain/role.ts'
import { reviewTotal, shownScore } from '#app/domain/score.ts'

import { type Choice, chosenCases } from './case-choice.ts'
import { rolesHere } from './case-view.ts'
import { isBarred, isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { placeNames } from './kept-from.ts'
import { recordReads } from './read-log.ts'
import { meanScore, scoreSpread } from './review-figures.ts'
import { lastRequested, lastSummary } from './submission.ts'

const text = z.record(z.string(), z.string())
const givenReview = z.object({
  reviewer: z.string(),
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

/** A review as the panel reads it; `total` is on 0 to 100, null where nothing is scored. */
export type PanelReview = z.infer<typeof givenReview> & { total: string | null }

/** One application as the panel's packet has it. */
export type PanelCase = {
  id: string
  reference: string
  title: string
  organization: string
  status: ApplicationStatus
  /** From the nearest to the widest. */
  places: string[]
  summary: string | null
  requested: string | null
  score: string | null
  spread: string | null
  reviews: PanelReview[]
  /** What their reader holds over the call. */
  roles: Role[]
}

/** Somebody who reads for the panel: how many applications their version has, and how many a conflict leaves out. */
export type PanelMember = { id: string; name: string; cases: number; conflicts: number }

/** A member's version of the packet; that its applications were read is written down before it is given. */
export async function readPanelPacket(
  choice: Choice,
  memberId: string,
): Promise<{ currency: string; cases: PanelCase[] }> {
  const { currency } = await database()
    .selectFrom('calls')
    .where('id', '=', choice.callId)
    .select('currency')
    .executeTakeFirstOrThrow()
  const rows = await listPanelCases(choice, memberId)
  const [first] = rows
  if (first)
    await recordReads(
      rows.map(({ id }) => id),
      choice.readerId,
      first.roles,
    )
  return { currency, cases: rows }
}

/**
 * The applications of a choice as the panel reads them, by reference, in one query: those that their reader has a conflict with
 * are left out, and for a member's version those that the member has.
 */
async function listPanelCases(choice: Choice, memberId: string): Promise<PanelCase[]> {
  const rows = await ownCases(choice)
    .where(sql<boolean>`not ${isConflicted(memberId)}`)
    .select(['a.id', 'a.reference', 'a.title', 'a.status'])
    .select((eb) => [
      eb.ref('o.name').$notNull().as('organization'),
      placeNames(eb.ref('p.funder_id').$notNull(), eb.ref('a.place_code')).as('places'),
      lastSummary().as('summary'),
      lastRequested().as('requested'),
      meanScore.as('score'),
      scoreSpread.as('spread'),
      submittedReviews.as('reviews'),
      rolesHere(choice.readerId).as('roles'),
    ])
    .orderBy('a.reference')
    .execute()
  return rows.map(({ reviews, ...row }) => ({
    ...row,
    reviews: z.array(givenReview).parse(reviews).map(withTotal),
  }))
}

/** What the reader may hand out: what they have a conflict with themselves is left to a colleague. */
function ownCases(choice: Choice) {
  return chosenCases(choice).where(sql<boolean>`not ${isConflicted(choice.readerId)}`)
}

/** Who reads for the panel of a call, by name, with how many applications of the choice each may read. */
export async function listPanelMembers(choice: Choice): Promise<PanelMember[]> {
  const chosen = ownCases(choice).select(['a.id', 'a.organization_id', 'a.call_id', 'a.entered_by'])
  const { rows } = await sql<PanelMember>`select w.id, w.name, counted.*
    from people w cross join lateral (select count(*) filter (where not ${isConflicted(sql.ref('w.id'))})::int as cases,
      count(*) filter (where ${isConflicted(sql.ref('w.id'))})::int as conflicts from (${chosen}) a) counted
    where w.disabled_at is null and exists (select from role_grants g
      join calls c on c.id = ${choice.callId} join programs p on p.id = c.program_id
      where g.person_id = w.id and g.role in ('officer', 'approver', 'auditor', 'reviewer') and g.starts_at <= now()
        and (g.ends_at is null or g.ends_at > now())
        and (g.call_id = c.id or g.program_id = p.id or g.funder_id = p.funder_id))
    order by w.name, w.id`.execute(database())
  return rows
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

const submittedReviews = sql`coalesce((select jsonb_agg(jsonb_build_object('reviewer', w.name,
    'notesToPanel', s.notes_to_panel,
    'counts', not ${isBarred('s.reviewer_id')},
    'scores', (select coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'text', k.text, 'weight', k.weight::text,
        'scaleMin', k.scale_min::text, 'scaleMax', k.scale_max::text, 'score', coalesce(x.score::text, ''),
        'justification', coalesce(x.justification, '')) order by k.position), '[]')
      from criteria k left join scores x on x.criterion_id = k.id and x.assignment_id = s.id
      where k.rubric_id = s.rubric_id)) order by w.name, s.id)
  from assignments s join people w on w.id = s.reviewer_id
  where s.application_id = a.id and s.stage_id = a.stage_id and s.status = 'submitted'), '[]')`
