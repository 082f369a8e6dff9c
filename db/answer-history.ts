import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'

import type { AnswerChange, Side } from '#app/domain/activity.ts'
import { type HistoryEntry, answerHistory } from '#app/domain/answer-history.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type AnswerOutcome, recordAnswers } from './answer.ts'
import { database } from './connection.ts'
import { applicantCapacity } from './membership.ts'

/** One value that an answer has had, as whoever stands on the applicant's side may read it. */
export type PastAnswer = HistoryEntry & { raw: unknown; op: string }

const pageSize = 50

/**
 * Who changed which question and when, the newest first and fifty at a time, before an instant: of what one person typed at a
 * question within an hour of the clock the last. `questions` are those asked about; nobody else learns anything.
 */
export async function listChangesFor(
  personId: string,
  id: string,
  asked: { questions: readonly string[]; before: Date | undefined },
): Promise<{ changes: AnswerChange[]; hasMore: boolean }> {
  const rows = await revisionsFor(personId, id)
    .where('v.question', '=', sql<string>`any(${[...asked.questions]}::text[])`)
    .$if(asked.before !== undefined, (query) => query.where('v.made_at', '<', asked.before ?? new Date()))
    .groupBy(['v.question', 'v.made_by', 'r.name', sql`date_trunc('hour', v.made_at)`, side])
    .select(['v.question', 'v.made_by as personId', 'r.name', side.as('side')])
    .select((eb) => eb.fn.max('v.made_at').as('at'))
    .orderBy('at', 'desc')
    .orderBy('v.question')
    .limit(pageSize + 1)
    .execute()
  return { changes: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
}

/** Every value that an answer has had and that is worth telling apart, the newest first. */
export async function listPastAnswersFor(
  personId: string,
  id: string,
  question: string,
): Promise<PastAnswer[]> {
  const rows = await ofQuestion(personId, id, question)
    .select(['w.revision as current'])
    .orderBy('v.revision')
    .execute()
  const [first] = rows
  if (!first) return []
  const entries = answerHistory(rows, first.current).slice(0, pageSize)
  const values = await ofQuestion(personId, id, question)
    .where('v.revision', '=', sql<number>`any(${entries.map(({ revision }) => revision)}::int[])`)
    .select('v.value as raw')
    .execute()
  const words = new Map(values.map(({ revision, raw }) => [revision, raw]))
  return entries.map((it) => ({ ...it, raw: words.get(it.revision), op: randomUUID() }))
}

export type Restoring = { question: string; revision: number; baseRevision: number; opId: string }

/**
 * Makes an earlier value the answer again, as a revision of its own on top of the one that the person saw; what another wrote
 * meanwhile stays the answer, as in `recordAnswers`, whose refusals these are.
 */
export async function restoreAnswer(
  personId: string,
  id: string,
  { question, revision, baseRevision, opId }: Restoring,
): Promise<AnswerOutcome> {
  const past = await ofQuestion(personId, id, question)
    .where('v.revision', '=', revision)
    .select('v.value as raw')
    .executeTakeFirst()
  if (!past) throw new Refusal('not_found')
  const [outcome] = await recordAnswers(personId, id, [{ question, raw: past.raw, baseRevision, opId }])
  if (!outcome) throw new Refusal('not_found')
  return outcome
}

/** As what a writer stood; of what was typed before that was written down only the facilitator's is known. */
const side = sql<Side | null>`coalesce(v.capacity, case when v.made_by = a.entered_by then 'facilitator' end)`

function revisionsFor(personId: string, id: string) {
  return database()
    .selectFrom('answer_revisions as v')
    .innerJoin('applications as a', 'a.id', 'v.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('people as r', 'r.id', 'v.made_by')
    .where('a.id', '=', id)
    .where(applicantCapacity(personId), 'is not', null)
}

function ofQuestion(personId: string, id: string, question: string) {
  return revisionsFor(personId, id)
    .innerJoin('answers as w', (join) =>
      join.onRef('w.application_id', '=', 'v.application_id').onRef('w.question', '=', 'v.question'),
    )
    .where('v.question', '=', question)
    .select(['v.revision', 'v.base_revision as baseRevision', 'v.made_by as personId', 'r.name'])
    .select(['v.made_at as at', side.as('side')])
}
