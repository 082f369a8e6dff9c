import { sql } from 'kysely'
import { z } from 'zod'

import { type Outcome, outcomeNames } from '#app/domain/decision-outcome.ts'
import { reconsiderable, reconsiderUntil } from '#app/domain/reconsideration.ts'

import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { applicantCapacity } from './membership.ts'
import { holdsRole } from './role.ts'

/** What was asked of a decision, and how it was answered; to an applicant only an answer that was sent is one. */
export type AskedReconsideration = {
  reason: string
  at: Date
  by: string
  file: { id: string; name: string } | null
  answer: { answer: 'upheld' | 'granted'; reason: string; at: Date; by: string } | null
}

/** The decisions that an application was told, the newest first, and what can be or was asked of the newest. */
export type Reconsidering = {
  decisions: { outcome: Outcome; at: Date }[]
  /** Until when can be asked; null where there is nothing to ask about, or somebody asked already. */
  until: Date | null
  /** Whether what was asked waits for an answer, or for the decision that was granted. */
  waits: boolean
  asked: AskedReconsideration | null
}

const moment = z.coerce.date()
const decisions = z.array(z.object({ id: z.string(), outcome: z.enum(outcomeNames), at: moment }))
const asked = z
  .object({
    decisionId: z.string(),
    reason: z.string(),
    at: moment,
    by: z.string(),
    file: z.object({ id: z.string(), name: z.string() }).nullable(),
    answer: z
      .object({ answer: z.enum(['upheld', 'granted']), reason: z.string(), at: moment, by: z.string() })
      .nullable(),
  })
  .nullable()

/** For whoever stands on the applicant's side; what was granted is told when the decision that follows is released. */
export async function findReconsideringFor(personId: string, id: string): Promise<Reconsidering | undefined> {
  const row = await query(id).where(applicantCapacity(personId), 'is not', null).executeTakeFirst()
  const read = row && reconsideringOf(row)
  if (read?.asked?.answer?.answer !== 'granted') return read
  return { ...read, asked: { ...read.asked, answer: null } }
}

/**
 * For an officer, approver or auditor of the call who is not kept from the application; `decidedIt` says that they proposed or
 * approved the newest decision, and so may not say that it stands.
 */
export async function findReconsidering(
  readerId: string,
  id: string,
): Promise<(Reconsidering & { decidedIt: boolean }) | undefined> {
  const row = await query(id)
    .select(
      sql<boolean>`coalesce((select ${readerId} in (d.proposed_by, d.approved_by) from decisions d
        where d.application_id = a.id and d.status = 'released' order by d.number desc limit 1), false)`.as(
        'decidedIt',
      ),
    )
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .executeTakeFirst()
  return row && { ...reconsideringOf(row), decidedIt: row.decidedIt }
}

function query(id: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.id', '=', id)
    .select([
      'c.reconsider_days as reconsiderDays',
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'outcome', d.outcome, 'at', d.released_at)
        order by d.number desc) from decisions d where d.application_id = a.id and d.status = 'released'), '[]')`.as(
        'decisions',
      ),
      sql`(select jsonb_build_object('decisionId', r.decision_id, 'reason', r.reason, 'at', r.asked_at, 'by', w.name,
          'file', case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name) end,
          'answer', case when r.answer is not null then jsonb_build_object('answer', r.answer,
            'reason', r.answer_reason, 'at', r.answered_at, 'by', n.name) end)
        from reconsiderations r join people w on w.id = r.asked_by
          left join attachments f on f.id = r.attachment_id left join people n on n.id = r.answered_by
        where r.application_id = a.id order by r.asked_at desc limit 1)`.as('asked'),
    ])
}

type Row = { reconsiderDays: number; decisions: unknown; asked: unknown }

function reconsideringOf(row: Row): Reconsidering {
  const told = decisions.parse(row.decisions)
  const latest = asked.parse(row.asked)
  const [newest] = told
  const open = newest && reconsiderable(newest)
  const isAsked = open !== undefined && latest?.decisionId === open.id
  return {
    decisions: told.map(({ outcome, at }) => ({ outcome, at })),
    until: open && !isAsked ? reconsiderUntil(row, open.at) : null,
    waits: isAsked && latest.answer?.answer !== 'upheld',
    asked: latest,
  }
}
