import { randomUUID } from 'node:crypto'
import path from 'node:path'

import { fileRefusal } from '#app/domain/check-files.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { unfinishedHours } from '#app/domain/upload.ts'
import { addAttachments, findNewestAttachment } from '#db/attachment.ts'

import { arrivingFolder } from './files.ts'
import { takeFile } from './take-file.ts'

/** Whose upload it is, and for which question: nobody finds one of another person, application or question. */
export type UploadPlace = { personId: string; applicationId: string; question: QuestionOf<'files'> }

/** What a device is told of a file that arrived: its place in the answer, or the code of what is wrong with it. */
type Told = { status: number; said: Record<string, unknown> }

let loaded: ReturnType<typeof loadTus> | undefined

/**
 * Answers one request of the tus protocol: an upload is begun, goes on where it broke off, is asked for or given up. Its last
 * bytes take it into the answer like any other file; sent again, they are told the same.
 */
export async function answerUpload(request: Request, place: UploadPlace): Promise<Response> {
  const { personId, applicationId, question } = place
  const directory = await arrivingFolder('uploads', applicationId, personId, question.key)
  const { FileStore, Server, locker } = await (loaded ??= loadTus())
  const server = new Server({
    path: `/apply/${applicationId}/uploads/${question.key}`,
    relativeLocation: true,
    datastore: new FileStore({ directory, expirationPeriodInMilliseconds: unfinishedHours * 3_600_000 }),
    locker,
    maxSize: question.maxBytes,
    allowedOrigins: [],
    namingFunction: () => randomUUID(),
    onUploadFinish: async (_request, { id, offset: size, metadata }) =>
      asJson(
        await finish({ path: path.join(directory, id), size, name: metadata?.['filename'] ?? '' }, place),
      ),
    onResponseError: (_request, error) =>
      'status_code' in error && error.status_code === 413 ? tooLarge() : undefined,
  })
  return server.handleWeb(request)
}

/** Loaded with the first upload, so that no start waits for it; all uploads share one locker. */
async function loadTus() {
  const [{ FileStore }, { MemoryLocker, Server }] = await Promise.all([
    import('@tus/file-store'),
    import('@tus/server'),
  ])
  return { FileStore, Server, locker: new MemoryLocker() }
}

type Whole = { path: string; size: number; name: string }

async function finish(whole: Whole, { personId, applicationId, question }: UploadPlace): Promise<Told> {
  const file = await takeFile(whole, question)
  const refusal = fileRefusal(file, question)
  // The store may be back when the device asks again; what is wrong with the file itself stays wrong.
  if (refusal) return { status: file.fault === 'not_kept' ? 503 : 422, said: { code: refusal.code } }
  const about = { personId, applicationId, question: question.key }
  try {
    await addAttachments(about, [file])
    return { status: 200, said: { ...(await findNewestAttachment(about, file.sha256)) } }
  } catch (error) {
    if (error instanceof Refusal) return { status: 409, said: { code: error.code } }
    throw error
  }
}

function asJson({ status, said }: Told) {
  return {
    status_code: status,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(said),
  }
}

function tooLarge() {
  return { status_code: 413, body: JSON.stringify({ code: 'file_too_large' }) }
}
