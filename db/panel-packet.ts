import { sql } from 'kysely'

import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Role } from '#app/domain/role.ts'

import { type Choice, chosenCases } from './case-choice.ts'
import { caseReaders, rolesHere } from './case-view.ts'
import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { placeNames } from './kept-from.ts'
import { type PanelReview, panelReviews, parsePanelReviews } from './panel-reviews.ts'
import { recordReads } from './read-log.ts'
import { meanScore, scoreSpread } from './review-figures.ts'
import { owesReview } from './reviews-shown.ts'
import { isCallHeld } from './role.ts'
import { lastRequested, lastSummary } from './submission.ts'

/** One application as the panel's packet has it. */
export type PanelCase = {
  id: string
  reference: string
  title: string
  /** Null where the stage hides it from the version's member. */
  organization: string | null
  status: ApplicationStatus
  /** From the nearest to the widest. */
  places: string[]
  summary: string | null
  requested: string | null
  score: string | null
  spread: string | null
  reviews: PanelReview[]
  /** Whose own review is still to be sent, so that reviews and averages are left out: the member's, or the maker's. */
  withheldBy: 'member' | 'maker' | null
  /** What their reader holds over the call. */
  roles: Role[]
}

/** Somebody who reads for the panel: how many applications their version has, and how many a conflict leaves out. */
export type PanelMember = { id: string; name: string; cases: number; conflicts: number }

/**
 * A member's version of the packet; that its applications were read is written down before it is given. Who holds no office over
 * the call has it as their stage lets reviewers see. Of an application of which its maker still owes a review, or its member while
 * they can send theirs, it has none.
 */
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
  const shown = shownTo(memberId, choice)
  const rows = await withReviewStage(choice)
    .where(sql<boolean>`not ${isConflicted(memberId)}`)
    .select(['a.id', 'a.reference', 'a.title', 'a.status'])
    .select((eb) => [
      shown.organization.as('organization'),
      placeNames(eb.ref('p.funder_id').$notNull(), eb.ref('a.place_code')).as('places'),
      lastSummary(shown.hiddenQuestions).as('summary'),
      lastRequested().as('requested'),
      meanScore.as('score'),
      scoreSpread.as('spread'),
      panelReviews(shown.isNamed).as('reviews'),
      shown.withheldBy.as('withheldBy'),
      rolesHere(choice.readerId).as('roles'),
    ])
    .orderBy('a.reference')
    .execute()
  return rows.map(({ reviews, ...row }) =>
    row.withheldBy === null
      ? { ...row, reviews: parsePanelReviews(reviews) }
      : { ...row, score: null, spread: null, reviews: [] },
  )
}

/** The applications with the review stage `v` that each is in, else the nearest to it: what that hides, the packet hides. */
function withReviewStage(choice: Choice) {
  return ownCases(choice).leftJoinLateral(
    (eb) =>
      eb
        .selectFrom('stages as s')
        .whereRef('s.call_id', '=', 'a.call_id')
        .where('s.kind', '=', 'review')
        .select(['s.blindness', 's.hidden_questions'])
        .orderBy(sql`s.position < g.position, abs(s.position - g.position)`)
        .limit(1)
        .as('v'),
    (join) => join.onTrue(),
  )
}

/** What a member's version shows: all to who holds an office over the call, and to others what reviewers of the stage may see. */
function shownTo(memberId: string, { callId, readerId }: Choice) {
  const isOffice = isCallHeld('a.call_id', callId, memberId, caseReaders)
  return {
    organization: sql<string | null>`(case when ${isOffice} or v.blindness <> 'double' then o.name end)`,
    hiddenQuestions: sql<
      string[]
    >`(case when ${isOffice} then '{}' else coalesce(v.hidden_questions, '{}') end)`,
    withheldBy: sql<'member' | 'maker' | null>`(case
      when ${owesReview(memberId)} and (a.status = 'in_review' or ${memberId === readerId}::boolean) then 'member'
      when ${owesReview(readerId)} then 'maker' end)`,
    isNamed: sql<boolean>`coalesce(${isOffice} or v.blindness = 'none', false)`,
  }
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
