import { randomUUID } from 'node:crypto'

import { filesAnswer, isAnswered } from '#app/domain/answer.ts'
import { isAnswerable } from '#app/domain/applicant-status.ts'
import { questionsOfSection } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import { writtenAs } from '#app/domain/report-standing.ts'
import { withStoredFiles } from '#app/domain/typed-page.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import type { AnswerOperation, AnswerOutcome } from './answer.ts'
import { readDefinition } from './application-check.ts'
import { type Tx, inTransaction } from './connection.ts'
import { inKeyOrder, json } from './json.ts'
import { applicantCapacity } from './membership.ts'
import { wakeScan } from './queue.ts'

type Writing = { personId: string; reportId: string; question: Question }

/**
 * Records the answers of a report whatever they are worth; each operation is applied once. Who typed on top of an older answer
 * is told of the newer one, and theirs is not stored. Refuses a stranger with `not_found`, and what cannot be changed now with `answers_closed`.
 */
export async function recordReportAnswers(
  personId: string,
  reportId: string,
  operations: readonly AnswerOperation[],
): Promise<AnswerOutcome[]> {
  return inTransaction((tx) => recordReportAnswersIn(tx, { personId, reportId }, operations))
}

/** The same inside a transaction that does more. */
export async function recordReportAnswersIn(
  tx: Tx,
  { personId, reportId }: { personId: string; reportId: string },
  operations: readonly AnswerOperation[],
): Promise<AnswerOutcome[]> {
  const open = await lockReport(tx, personId, reportId)
  const outcomes: AnswerOutcome[] = []
  for (const operation of operations) {
    const question = requireOpen(open, operation.question)
    outcomes.push(await recordOne(tx, { personId, reportId, question }, operation))
  }
  return outcomes
}

/** Attaches files to the answer of a question of a report, beside those it has. */
export async function addReportFile(
  { personId, reportId, question: key }: { personId: string; reportId: string; question: string },
  file: ReceivedFile,
): Promise<void> {
  await inTransaction(async (tx) => {
    const report = await lockReport(tx, personId, reportId)
    const question = requireOpen(report, key)
    const id = await storeFile(tx, { personId, reportId, question }, { ...report, file })
    await changeFiles(tx, { personId, reportId, question }, (ids) => [...ids, id])
  })
}

/** Takes a file off an answer of a report. It stays where an earlier submission shows it. */
export async function removeReportFile(
  { personId, reportId, question: key }: { personId: string; reportId: string; question: string },
  id: string,
): Promise<void> {
  await inTransaction(async (tx) => {
    const question = requireOpen(await lockReport(tx, personId, reportId), key)
    await changeFiles(tx, { personId, reportId, question }, (ids) => ids.filter((it) => it !== id))
  })
}

async function lockReport(tx: Tx, personId: string, reportId: string) {
  const row = await tx
    .selectFrom('reports as r')
    .innerJoin('awards as w', 'w.id', 'r.award_id')
    .innerJoin('applications as a', 'a.id', 'w.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'r.form_version_id')
    .where('r.id', '=', reportId)
    .where(applicantCapacity(personId), 'is not', null)
    .select(['r.status', 'r.returned_sections as unlockedSections', 'w.status as award'])
    .select(['a.id as applicationId', 'w.id as awardId'])
    .select(['v.id as versionId', 'v.definition'])
    .forNoKeyUpdate('r')
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  refuseUnless(row.award === 'active', 'answers_closed')
  return { ...row, status: writtenAs(row.status), definition: readDefinition(row.versionId, row.definition) }
}

type Locked = Awaited<ReturnType<typeof lockReport>>

function requireOpen(report: Locked, key: string): Question {
  for (const section of report.definition.sections) {
    const question = questionsOfSection(section).find((it) => it.key === key)
    if (question && isAnswerable(report, section.key)) return question
  }
  throw new Refusal('answers_closed')
}

async function recordOne(tx: Tx, about: Writing, operation: AnswerOperation): Promise<AnswerOutcome> {
  const question = about.question.key
  const current = await findCurrent(tx, about)
  const known = await tx
    .selectFrom('report_revisions')
    .where('op_id', '=', operation.opId)
    .select(['report_id', 'question', 'revision'])
    .executeTakeFirst()
  if (known?.report_id === about.reportId && known.question === question)
    return { question, outcome: 'saved', revision: known.revision }
  if (known) throw new Refusal('not_found')
  const raw = withStoredFiles(about.question, operation.raw, current?.raw)
  if (isSame(raw, current?.raw)) return { question, outcome: 'saved', revision: current?.revision ?? 0 }
  if (current && current.revision !== operation.baseRevision)
    return { question, outcome: 'conflict', other: current }
  return { question, outcome: 'saved', revision: await store(tx, about, raw, operation.opId) }
}

async function findCurrent(tx: Tx, { reportId, question }: Writing) {
  return tx
    .selectFrom('report_answers as w')
    .innerJoin('people as r', 'r.id', 'w.updated_by')
    .where('w.report_id', '=', reportId)
    .where('w.question', '=', question.key)
    .select(['w.value as raw', 'w.revision', 'r.name as by', 'w.updated_at as at'])
    .executeTakeFirst()
}

/** Another's answer of the same question is over: the next revision follows it. */
async function store(tx: Tx, about: Writing, raw: unknown, opId: string = randomUUID()): Promise<number> {
  const { personId, reportId, question } = about
  const revision = ((await findCurrent(tx, about))?.revision ?? 0) + 1
  const at = new Date()
  const value = json(raw)
  await tx
    .insertInto('report_answers')
    .values({
      report_id: reportId,
      question: question.key,
      value,
      revision,
      updated_by: personId,
      updated_at: at,
    })
    .onConflict((it) =>
      it
        .columns(['report_id', 'question'])
        .doUpdateSet({ value, revision, updated_by: personId, updated_at: at }),
    )
    .execute()
  await tx
    .insertInto('report_revisions')
    .values({
      report_id: reportId,
      question: question.key,
      revision,
      value,
      op_id: opId,
      made_by: personId,
      made_at: at,
    })
    .execute()
  return revision
}

async function changeFiles(tx: Tx, about: Writing, change: (ids: string[]) => string[]) {
  const { files } = filesAnswer((await findCurrent(tx, about))?.raw)
  await store(tx, about, { files: change(files) })
}

async function storeFile(
  tx: Tx,
  { personId, reportId, question }: Writing,
  { applicationId, awardId, file }: { applicationId: string; awardId: string; file: ReceivedFile },
): Promise<string> {
  const { name, size, type, sha256 } = file
  const { id } = await tx
    .insertInto('attachments')
    .values({
      application_id: applicationId,
      award_id: awardId,
      report_id: reportId,
      question: question.key,
      sha256,
      name,
      media_type: type,
      size,
      uploaded_by: personId,
      scan_status: (await wakeScan(tx)) ? 'received' : 'unscanned',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function isSame(raw: unknown, current: unknown): boolean {
  if (current === undefined) return !isAnswered(raw)
  return inKeyOrder(raw) === inKeyOrder(current)
}
