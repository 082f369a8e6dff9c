import { sql } from 'kysely'

import { type ShownMove, shownMoves } from '#app/domain/applicant-status.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import { noticeTemplates } from '#app/domain/notice.ts'

import { offerEnds } from './award-offer.ts'
import { database } from './connection.ts'
import { listed } from './listed.ts'
import { applicantCapacity } from './membership.ts'

/** One thing that happened, as the applicant may see it; `by` only where it was one of their own side. */
export type StoryEvent = { id: number; move: ShownMove; at: Date; by: string | null }

/** A letter that the reader was written, in their language. */
export type StoryLetter = { id: string; subject: string; text: string; at: Date; template: string }

/** What an applicant may know of what became of an application. Nothing of a decision before it is released. */
export type ApplicationStory = {
  events: StoryEvent[]
  letters: StoryLetter[]
  decision: { outcome: Outcome; amount: string | null; conditions: string; feedback: string; at: Date } | null
  /** The award that stands; none once its decision was superseded. */
  award: { status: AwardStatus; offeredUntil: Date } | null
  submission: { hash: string; reachedUsAt: Date; by: string } | null
  screeningBegan: boolean
}

/** The story of an application for whoever stands on its applicant's side; a facilitator sees the letters to hand over. */
export async function findStoryFor(personId: string, id: string): Promise<ApplicationStory | undefined> {
  const row = await database()
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.id', '=', id)
    .where(applicantCapacity(personId), 'is not', null)
    .select([events.as('events'), decision.as('decision'), submission.as('submission')])
    .select(award.as('award'))
    .select([
      lettersTo(personId).as('letters'),
      sql<boolean>`exists (select from screenings s where s.application_id = a.id
        and s.stage_id is not distinct from a.stage_id)`.as('screeningBegan'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { screeningBegan } = row
  return {
    screeningBegan,
    events: row.events.map(({ at, ...event }) => ({ ...event, at: new Date(at) })),
    letters: lettersWithDates(row.letters),
    decision: row.decision && { ...row.decision, at: new Date(row.decision.at) },
    award: row.award && { ...row.award, offeredUntil: new Date(row.award.offeredUntil) },
    submission: row.submission && { ...row.submission, reachedUsAt: new Date(row.submission.reachedUsAt) },
  }
}

/** Those letters as they come out of the query. */
export function lettersWithDates(letters: readonly Stored<StoryLetter>[]): StoryLetter[] {
  return letters.map(({ at, ...letter }) => ({ ...letter, at: new Date(at) }))
}

/** Within JSON times are text. */
type Stored<Row> = Omit<Row, 'at'> & { at: string }

const events = sql<
  Stored<StoryEvent>[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'move', e.move,
    'at', e.made_at, 'by', case when e.capacity in ('representative', 'contributor', 'facilitator') then r.name end)
    order by e.number desc)
  from events e left join people r on r.id = e.made_by
  where e.application_id = a.id and e.machine = 'application' and e.move in ${listed(shownMoves)}), '[]')`

const decision = sql<Stored<NonNullable<ApplicationStory['decision']>> | null>`(select jsonb_build_object(
    'outcome', d.outcome, 'amount', d.amount::text, 'conditions', d.conditions, 'feedback', d.feedback,
    'at', d.released_at)
  from decisions d where d.application_id = a.id and d.status = 'released' order by d.number desc limit 1)`

const award = sql<{ status: AwardStatus; offeredUntil: string } | null>`(select jsonb_build_object(
    'status', w.status, 'offeredUntil', ${offerEnds})
  from awards w join decisions d on d.id = w.decision_id
  where w.application_id = a.id and a.status = 'awarded' order by d.number desc limit 1)`

const submission = sql<{ hash: string; reachedUsAt: string; by: string } | null>`(select jsonb_build_object(
    'hash', b.hash, 'reachedUsAt', b.reached_us_at, 'by', r.name)
  from submissions b join people r on r.id = b.declared_by
  where b.application_id = a.id order by b.number desc limit 1)`

const forApplicants = Object.entries(noticeTemplates)
  .filter(([, { to }]) => to.some((audience) => audience === 'applicant'))
  .map(([template]) => template)

/** The letters about application `a` of the query that a person was written, or hands over as its facilitator. */
export function lettersTo(personId: string) {
  return sql<
    Stored<StoryLetter>[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'subject', l.subject,
      'text', l.text, 'at', n.created_at, 'template', n.template) order by n.created_at desc, n.id)
    from notices n join letters l on l.id = n.letter_id
    where n.application_id = a.id and l.wiped_at is null and n.template in ${listed(forApplicants)} and (n.person_id = ${personId}
      or (a.entered_by = ${personId} and n.channel <> 'email' and exists (select from memberships m
        where m.organization_id = a.organization_id and m.person_id = n.person_id)))), '[]')`
}
