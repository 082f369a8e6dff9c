import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'

import { fileRefusal } from '#app/domain/check-files.ts'
import type { Finding } from '#app/domain/problem.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { type StoredPhoto, listPhotos, replacePhotos } from '#db/joined-photos.ts'

import { arrivingFolder, fileStore } from './files.ts'
import { type PhotoPage, UnreadablePhoto, writeJoinedPdf } from './joined-pdf.ts'
import { takeFile } from './take-file.ts'

type Joining = { personId: string; applicationId: string; question: QuestionOf<'files'> }

/** Makes one PDF of the photos of an answer, in its order, and puts it in their place; or says why it cannot. */
export async function joinPhotos({
  personId,
  applicationId,
  question,
}: Joining): Promise<Finding | undefined> {
  const about = { personId, applicationId, question: question.key }
  const photos = await listPhotos(about)
  if (photos.length < 2 || !question.accept.includes('pdf')) return undefined
  if (sum(photos) > question.maxBytes) return tooLarge(question)
  const title = m.file_joined_name({ label: textIn(question.label, getLocale()) })
  const temporary = path.join(await arrivingFolder(), randomUUID())
  try {
    await writeJoinedPdf(title, await Promise.all(photos.map(pageOf)), temporary)
    const { size } = await stat(temporary)
    const file = await takeFile({ path: temporary, name: title, size }, question)
    const refusal = fileRefusal(file, question)
    if (refusal) return refusal.code === 'file_too_large' ? tooLarge(question) : refusal
    await replacePhotos(
      about,
      photos.map(({ id }) => id),
      file,
    )
    return undefined
  } catch (error) {
    if (!(error instanceof UnreadablePhoto)) throw error
    return { code: 'photo_unreadable', path: ['files'], facts: { file: error.photo } }
  } finally {
    await rm(temporary, { force: true })
  }
}

async function pageOf({ name, sha256 }: StoredPhoto): Promise<PhotoPage> {
  const bytes = await fileStore().read(sha256)
  if (!bytes) throw new UnreadablePhoto(name, 'the store has lost it')
  return { name, bytes: await buffer(bytes) }
}

function sum(photos: readonly StoredPhoto[]): number {
  return photos.reduce((total, { size }) => total + size, 0)
}

function tooLarge({ maxBytes }: QuestionOf<'files'>): Finding {
  return { code: 'photos_too_large', path: ['files'], facts: { max_mb: maxBytes / 1024 ** 2 } }
}
