import { filesAnswer } from '#app/domain/answer.ts'
import { photoTypes } from '#app/domain/upload-setup.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { findCurrent } from './answer-revision.ts'
import { type About, changeFiles, lockFilesQuestion, markRemoved, storeAttachments } from './answer-files.ts'
import { inTransaction } from './connection.ts'

/** A photo of an answer that can be a page of a document. */
export type StoredPhoto = { id: string; name: string; size: number; sha256: string }

/** The photos of an answer that can be put together, in its order. Refuses as `recordAnswers` does. */
export async function listPhotos(about: About): Promise<StoredPhoto[]> {
  return inTransaction(async (tx) => {
    const question = await lockFilesQuestion(tx, about)
    const { files } = filesAnswer((await findCurrent(tx, about.applicationId, question.key))?.raw)
    if (files.length === 0) return []
    const photos = await tx
      .selectFrom('attachments')
      .where('id', 'in', files)
      .where('application_id', '=', about.applicationId)
      .where('media_type', 'in', photoTypes)
      .where('scan_status', '<>', 'quarantined')
      .select(['id', 'name', 'size', 'sha256'])
      .execute()
    return photos.toSorted((one, other) => files.indexOf(one.id) - files.indexOf(other.id))
  })
}

/**
 * Puts a document where the first of these photos was in the answer, and takes the photos off it: they stay in its history. A
 * photo that somebody has taken off meanwhile stays off.
 */
export async function replacePhotos(about: About, ids: readonly string[], file: ReceivedFile): Promise<void> {
  await inTransaction(async (tx) => {
    const question = await lockFilesQuestion(tx, about)
    await changeFiles(tx, about, question, async (files) => {
      const first = files.findIndex((id) => ids.includes(id))
      const others = files.filter((id) => !ids.includes(id))
      const at = first === -1 ? others.length : first
      return [...others.slice(0, at), ...(await storeAttachments(tx, about, [file])), ...others.slice(at)]
    })
    await markRemoved(tx, about, ids)
  })
}
