import { createHash, randomBytes } from 'node:crypto'

import { type RawBuilder, sql } from 'kysely'

import { requestedAmount } from '#app/domain/calculate.ts'
import { submittedAnswers } from '#app/domain/check-form.ts'
import type { Change } from '#app/domain/move-change.ts'

import { readAnsweredForm } from './application-check.ts'
import type { Tx } from './connection.ts'
import { json } from './json.ts'

/**
 * Freezes what was answered as the submission of this event. Each answer is committed to by a salted SHA-256, and the
 * submission's hash is over the commitments, so that erasing a person's answers later leaves the hash true.
 */
export async function freezeSubmission(
  tx: Tx,
  applicationId: string,
  eventId: number,
  { by, at, detail }: Change['event'],
) {
  if (!by) throw new Error('a submission is declared by a person')
  const { definition, answers: typed, facts } = await readAnsweredForm(tx, applicationId, at)
  const asked = submittedAnswers(definition, typed, facts)
  const answers = Object.entries(asked).map(commit)
  const { form_version_id, number } = await next(tx, applicationId)
  const reached = detail['reachedUsAt']
  const { id } = await tx
    .insertInto('submissions')
    .values({
      application_id: applicationId,
      number,
      event_id: eventId,
      form_version_id,
      reached_us_at: typeof reached === 'string' ? reached : at,
      declared_by: by,
      hash: hashOf(answers),
      requested: requestedAmount(definition, asked, facts),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (answers.length === 0) return
  await tx
    .insertInto('submission_answers')
    .values(answers.map(({ value, ...rest }) => ({ submission_id: id, ...rest, value: json(value) })))
    .execute()
}

/** What an application `a` of the query asks for, by the last submission that asked for money; null before there is one. */
export function lastRequested() {
  return sql<string | null>`(select asking.requested from submissions asking
    where asking.application_id = a.id and asking.requested is not null order by asking.number desc limit 1)`
}

/**
 * The project in a few words as an application `a` of the query last told it: the answer to the question `summary`, else to the first
 * that asks for a long text of the form that was sent last and is not private; null where none was answered. Never the answer to a
 * question that is hidden.
 */
export function lastSummary(hiddenQuestions: RawBuilder<string[]>) {
  const isShown = sql<boolean>`told.question <> all(${hiddenQuestions})`
  return sql<string | null>`coalesce(${askedSummary(isShown)}, ${firstLongText(isShown)})`
}

function askedSummary(isShown: RawBuilder<boolean>) {
  return sql`(select told.value #>> '{}' from submissions telling
    join submission_answers told on told.submission_id = telling.id and told.question = 'summary'
      and jsonb_typeof(told.value) = 'string' and ${isShown}
    where telling.application_id = a.id order by telling.number desc limit 1)`
}

function firstLongText(isShown: RawBuilder<boolean>) {
  return sql`(select told.value #>> '{}' from submissions telling
    join form_versions asking on asking.id = telling.form_version_id
    cross join jsonb_path_query(asking.definition, '$.sections[*].groups[*].questions[*]') with ordinality as q (asked, place)
    join submission_answers told on told.submission_id = telling.id and told.question = q.asked ->> 'key'
      and jsonb_typeof(told.value) = 'string' and told.value #>> '{}' <> '' and ${isShown}
    where telling.application_id = a.id and q.asked ->> 'kind' = 'long_text'
      and coalesce(q.asked ->> 'private', 'false') = 'false' and coalesce(q.asked ->> 'sensitive', 'false') = 'false'
      and telling.number = (select max(last.number) from submissions last where last.application_id = a.id)
    order by q.place limit 1)`
}

/** The hash of what an application `a` of the query last submitted; null before it has. */
export function lastSubmissionHash() {
  return sql<string | null>`(select frozen.hash from submissions frozen
    where frozen.application_id = a.id order by frozen.number desc limit 1)`
}

export type Committed = { question: string; value: unknown; salt: string; commitment: string }

/** Commits to one answer with a salt of its own. */
export function commit([question, value]: [string, unknown]): Committed {
  const salt = randomBytes(16).toString('hex')
  return { question, value, salt, commitment: sha256(JSON.stringify([salt, question, value])) }
}

/** The hash of a submission: SHA-256 over its questions and commitments in the order of the questions' keys. */
export function hashOf(answers: readonly Pick<Committed, 'question' | 'commitment'>[]): string {
  const ordered = answers.map(({ question, commitment }) => [question, commitment]).sort(byQuestion)
  return sha256(JSON.stringify(ordered))
}

function byQuestion([one = '']: string[], [other = '']: string[]) {
  return one < other ? -1 : 1
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

async function next(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('applications as a')
    .leftJoin('submissions as s', 's.application_id', 'a.id')
    .where('a.id', '=', applicationId)
    .groupBy('a.form_version_id')
    .select('a.form_version_id')
    .select((eb) => eb(eb.fn.coalesce(eb.fn.max('s.number'), eb.lit(0)), '+', eb.lit(1)).as('number'))
    .executeTakeFirstOrThrow()
}
