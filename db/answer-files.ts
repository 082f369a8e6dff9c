import { randomUUID } from 'node:crypto'

import { filesAnswer } from '#app/domain/answer.ts'
import type { Question } from '#app/domain/question.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { findCurrent, storeRevision } from './answer-revision.ts'
import { lockAnswerable, requireOpen } from './answer.ts'
import type { Tx } from './connection.ts'
import { wakeScan } from './queue.ts'

/** Whose answer, to which question of which application. */
export type About = { personId: string; applicationId: string; question: string }

/** Locks the application of a question that takes files and can be answered now; refuses as `recordAnswers` does. */
export async function lockFilesQuestion(
  tx: Tx,
  { personId, applicationId, question: key }: About,
): Promise<Question> {
  const question = requireOpen(await lockAnswerable(tx, personId, applicationId), key)
  if (question.kind !== 'files') throw new Refusal('not_found')
  return question
}

type ChangeFiles = (ids: string[]) => string[] | Promise<string[]>

/** Makes other files those of an answer, as a revision of its own; a day that was promised stays. */
export async function changeFiles(
  tx: Tx,
  { personId, applicationId }: About,
  question: Question,
  change: ChangeFiles,
) {
  const current = await findCurrent(tx, applicationId, question.key)
  const { files, promised } = filesAnswer(current?.raw)
  const raw = { files: await change(files), ...(promised ? { promised } : {}) }
  await storeRevision(
    tx,
    { personId, applicationId, question, isCurrent: true },
    { question: question.key, raw, baseRevision: current?.revision ?? 0, opId: randomUUID() },
  )
}

/** Stores files that arrived as attachments of a question, and has them looked through where an antivirus does that. */
export async function storeAttachments(
  tx: Tx,
  { personId, applicationId, question }: About,
  files: readonly ReceivedFile[],
  handedInAfter: number | null = null,
) {
  if (files.length === 0) return []
  const scan_status = (await wakeScan(tx)) ? 'received' : 'unscanned'
  const rows = await tx
    .insertInto('attachments')
    .values(
      files.map(({ name, size, type, sha256 }) => ({
        application_id: applicationId,
        question,
        sha256,
        name,
        media_type: type,
        size,
        uploaded_by: personId,
        handed_in_after: handedInAfter,
        scan_status,
      })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes files off a question. They stay where an earlier submission shows them. */
export async function markRemoved(tx: Tx, { applicationId, question }: About, ids: readonly string[]) {
  if (ids.length === 0) return
  await tx
    .updateTable('attachments')
    .set({ removed_at: new Date() })
    .where('id', 'in', ids)
    .where('application_id', '=', applicationId)
    .where('question', '=', question)
    .where('removed_at', 'is', null)
    .execute()
}
