import { promisedPapers, takesPapers } from '#app/domain/hand-in.ts'
import type { Question } from '#app/domain/question.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { type Answerable, lockAnswerable } from './answer.ts'
import { type About, changeFiles, lockFilesQuestion, markRemoved, storeAttachments } from './answer-files.ts'
import { readAnswers } from './application-check.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { applicantCapacity } from './membership.ts'

/**
 * Attaches stored files to the answer of a question, beside those it has; one that is among them already, by its bytes,
 * stays as it is. Refuses as `recordAnswers` does.
 */
export async function addAttachments(about: About, files: readonly ReceivedFile[]): Promise<void> {
  if (files.length === 0) return
  await inTransaction(async (tx) => {
    const question = await lockFilesQuestion(tx, about)
    await addFiles(tx, about, { question, files })
  })
}

/**
 * Hands in papers that were promised for later. What was sent stays as it was: they stand beside it, with their day. Refuses a
 * stranger and a question that promised nothing with `not_found`, and with `answers_closed` where nobody waits for them now.
 */
export async function handIn(about: About, files: readonly ReceivedFile[]): Promise<void> {
  if (files.length === 0) return
  await inTransaction(async (tx) => {
    const application = await lockAnswerable(tx, about.personId, about.applicationId)
    if (!takesPapers(application.status)) throw new Refusal('answers_closed')
    const question = await promisedQuestion(tx, about, application)
    await addFiles(tx, about, {
      question,
      files,
      handedInAfter: await latestSubmission(tx, about.applicationId),
    })
  })
}

/** Takes a file off the answer. It stays where an earlier submission shows it. */
export async function removeAttachment(about: About, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const question = await lockFilesQuestion(tx, about)
    await changeFiles(tx, about, question, async (ids) => ids.filter((it) => it !== id))
    await markRemoved(tx, about, [id])
  })
}

/** One file of an application, for whoever stands on its applicant's side; other readers have reads of their own. */
export async function findAttachmentFor(
  personId: string,
  applicationId: string,
  id: string,
): Promise<ReceivedFile | undefined> {
  return database()
    .selectFrom('attachments as f')
    .innerJoin('applications as a', 'a.id', 'f.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('f.id', '=', id)
    .where('a.id', '=', applicationId)
    .where('f.scan_status', '<>', 'quarantined')
    .where(applicantCapacity(personId), 'is not', null)
    .select(['f.name', 'f.size', 'f.media_type as type', 'f.sha256'])
    .executeTakeFirst()
}

/** The file of an answer that has these bytes, with the revision of the answer that has it. */
export async function findNewestAttachment(
  { personId, applicationId, question }: About,
  sha256: string,
): Promise<{ id: string; name: string; size: number; type: string; revision: number } | undefined> {
  return database()
    .selectFrom('attachments as f')
    .innerJoin('applications as a', 'a.id', 'f.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('answers as w', (on) =>
      on.onRef('w.application_id', '=', 'f.application_id').onRef('w.question', '=', 'f.question'),
    )
    .where('a.id', '=', applicationId)
    .where('f.question', '=', question)
    .where('f.sha256', '=', sha256)
    .where('f.removed_at', 'is', null)
    .where('f.award_id', 'is', null)
    .where(applicantCapacity(personId), 'is not', null)
    .orderBy('f.uploaded_at', 'desc')
    .select(['f.id', 'f.name', 'f.size', 'f.media_type as type', 'w.revision'])
    .executeTakeFirst()
}

async function promisedQuestion(tx: Tx, { applicationId, question }: About, { definition }: Answerable) {
  const papers = promisedPapers(definition, await readAnswers(tx, applicationId))
  const paper = papers.find((it) => it.question.key === question)
  if (!paper) throw new Refusal('not_found')
  return paper.question
}

async function latestSubmission(tx: Tx, applicationId: string): Promise<number> {
  const { number } = await tx
    .selectFrom('submissions')
    .where('application_id', '=', applicationId)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow()
  return number
}

type Added = { question: Question; files: readonly ReceivedFile[]; handedInAfter?: number }

async function addFiles(tx: Tx, about: About, { question, files, handedInAfter }: Added) {
  await changeFiles(tx, about, question, async (ids) => [
    ...ids,
    ...(await storeAttachments(tx, about, await newAmong(tx, ids, files), handedInAfter)),
  ])
}

async function newAmong(tx: Tx, ids: string[], files: readonly ReceivedFile[]) {
  if (ids.length === 0) return files
  const known = await tx.selectFrom('attachments').where('id', 'in', ids).select('sha256').execute()
  return files.filter(({ sha256 }) => !known.some((it) => it.sha256 === sha256))
}
