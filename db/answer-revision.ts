import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'

import { partAnswer, textAnswer } from '#app/domain/answer.ts'
import type { Question } from '#app/domain/question.ts'
import { Refusal } from '#app/domain/refusal.ts'

import type { Tx } from './connection.ts'
import { json } from './json.ts'
import { applicantCapacity } from './membership.ts'

type Operation = { question: string; raw: unknown; baseRevision: number; opId: string }
type Writing = { applicationId: string; personId: string; question: Question; isCurrent: boolean }

/** The answer to a question as it stands, with who wrote it. */
export async function findCurrent(tx: Tx, applicationId: string, question: string) {
  return tx
    .selectFrom('answers as w')
    .innerJoin('people as r', 'r.id', 'w.updated_by')
    .where('w.application_id', '=', applicationId)
    .where('w.question', '=', question)
    .select(['w.value as raw', 'w.revision', 'r.name as by', 'w.updated_at as at'])
    .executeTakeFirst()
}

/**
 * What became of an operation that arrived before; nothing when it is new. It was applied if the answer's revisions lead
 * back to it, each to the one that its writer saw; one that came in another's way is beside that line.
 */
export async function findRecorded(
  tx: Tx,
  applicationId: string,
  { question, opId }: Pick<Operation, 'question' | 'opId'>,
) {
  const known = await tx
    .selectFrom('answer_revisions')
    .where('op_id', '=', opId)
    .select(['application_id', 'question', 'revision'])
    .executeTakeFirst()
  if (!known) return undefined
  if (known.application_id !== applicationId || known.question !== question) throw new Refusal('not_found')
  const { rows } = await sql<{ revision: number }>`
    with recursive line as (
      select r.revision, r.base_revision from answer_revisions r join answers w using (application_id, question, revision)
      where r.application_id = ${applicationId} and r.question = ${question}
      union all
      select r.revision, r.base_revision from answer_revisions r join line on r.revision = line.base_revision
        and r.revision < line.revision
      where r.application_id = ${applicationId} and r.question = ${question})
    select revision from line where revision = ${known.revision}`.execute(tx)
  return { revision: known.revision, isApplied: rows.length > 0 }
}

/** Whether the same words of this writer, on top of the same revision, were kept before, whichever operation brought them. */
export async function standsBeside(
  tx: Tx,
  { applicationId, personId }: Pick<Writing, 'applicationId' | 'personId'>,
  { question, raw, baseRevision }: Omit<Operation, 'opId'>,
): Promise<boolean> {
  const kept = await tx
    .selectFrom('answer_revisions')
    .where('application_id', '=', applicationId)
    .where('question', '=', question)
    .where('base_revision', '=', baseRevision)
    .where('made_by', '=', personId)
    .where('value', '=', json(raw))
    .select('revision')
    .executeTakeFirst()
  return kept !== undefined
}

/** Appends a revision and, when it is the current one, makes it the answer. Returns its number. */
export async function storeRevision(tx: Tx, writing: Writing, operation: Operation): Promise<number> {
  const { applicationId, personId, isCurrent } = writing
  const { question, raw, baseRevision, opId } = operation
  const { revision, made_at } = await tx
    .insertInto('answer_revisions')
    .values({
      application_id: applicationId,
      question,
      revision: sql<number>`(select coalesce(max(r.revision), 0) + 1 from answer_revisions r
        where r.application_id = ${applicationId} and r.question = ${question})`,
      base_revision: baseRevision,
      value: json(raw),
      op_id: opId,
      made_by: personId,
      capacity: sideOf(personId, applicationId),
      made_at: sql<Date>`clock_timestamp()`,
    })
    .returning(['revision', 'made_at'])
    .executeTakeFirstOrThrow()
  if (!isCurrent) return revision
  const values = { value: json(raw), revision, updated_by: personId, updated_at: made_at }
  await tx
    .insertInto('answers')
    .values({ application_id: applicationId, question, ...values })
    .onConflict((it) => it.columns(['application_id', 'question']).doUpdateSet(values))
    .execute()
  await showOnApplication(tx, applicationId, writing.question, raw)
  return revision
}

type Copying = { applicationId: string; personId: string; copiedFrom: string; at: Date }

/** Stores what another application says as the first answers to these questions, and that it was copied from there. */
export async function storeCopied(
  tx: Tx,
  { applicationId, personId, copiedFrom, at }: Copying,
  answers: readonly { question: Question; raw: unknown }[],
): Promise<void> {
  if (answers.length === 0) return
  const rows = answers.map(({ question: { key }, raw }) => {
    return { application_id: applicationId, question: key, value: json(raw), revision: 1 }
  })
  const capacity = sideOf(personId, applicationId)
  const made = { base_revision: 0, made_by: personId, made_at: at, copied_from: copiedFrom, capacity }
  await tx
    .insertInto('answer_revisions')
    .values(rows.map((row) => ({ ...row, ...made, op_id: randomUUID() })))
    .execute()
  await tx
    .insertInto('answers')
    .values(rows.map((row) => ({ ...row, updated_by: personId, updated_at: at })))
    .execute()
  for (const { question, raw } of answers) await showOnApplication(tx, applicationId, question, raw)
}

/** As what somebody types, which a later change of their part in the organization does not change. */
function sideOf(personId: string, applicationId: string) {
  return sql<
    string | null
  >`(select ${applicantCapacity(personId)} from applications a join calls c on c.id = a.call_id
    join programs p on p.id = c.program_id where a.id = ${applicationId})`
}

/** Lists show an application by its title and place, so these two answers stand on its row as well. */
async function showOnApplication(tx: Tx, applicationId: string, question: Question, raw: unknown) {
  const shown = shownBy(question, raw)
  if (shown) await tx.updateTable('applications').set(shown).where('id', '=', applicationId).execute()
}

function shownBy(question: Question, raw: unknown) {
  if (question.key === 'title') return { title: textAnswer(raw).trim().slice(0, 300) }
  if (question.kind !== 'place') return undefined
  const codes = question.levels.map(({ key }) => partAnswer(raw, key).trim()).filter(Boolean)
  return { place_code: codes.at(-1) ?? null }
}
