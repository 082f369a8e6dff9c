import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { createReadableStreamFromReadable } from '@react-router/node'
import { fileTypeFromFile } from 'file-type'
import { data } from 'react-router'

import { type ReceivedFile, safeFileName } from '#app/domain/upload.ts'
import { makeWritable } from '#db/data-directory.ts'

import type { ArrivingFile } from './body.ts'

/** What is kept of a file that is too large: enough to know what it is. It is read to its end, so that the rest arrives. */
const keptBytes = 32 * 1024 ** 2

let directory: string | undefined

/** Says where files are kept: by their SHA-256, outside of anything that is served. Refuses where none can be written. */
export function prepareFiles({ filesDirectory }: { filesDirectory: string }) {
  makeWritable(filesDirectory, 'FILES_URL')
  directory = filesDirectory
}

/**
 * Streams an upload to the store and says what it is by its bytes, never by its name. What is empty or larger than
 * `maxBytes` is not kept; its size still tells.
 */
export async function receiveFile(arriving: ArrivingFile, maxBytes: number): Promise<ReceivedFile> {
  const temporary = path.join(await folder('arriving'), randomUUID())
  try {
    const { size, sha256 } = await writeDown(arriving.stream, temporary)
    const type = size === 0 ? undefined : await fileTypeFromFile(temporary)
    if (size > 0 && size <= maxBytes) await keep(temporary, sha256)
    const name = safeFileName(arriving.name, sha256.slice(0, 12))
    return { name, size, sha256, type: type?.mime ?? 'application/octet-stream' }
  } finally {
    await rm(temporary, { force: true })
  }
}

/** A stored file as a download: never shown in the page, never guessed at. 404 when the store has lost it. */
export async function fileResponse({ sha256, name, size, type }: ReceivedFile): Promise<Response> {
  const stored = await storedPath(sha256)
  const isThere = await stat(stored).catch(() => undefined)
  if (!isThere) throw data(null, { status: 404 })
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_')
  return new Response(createReadableStreamFromReadable(createReadStream(stored)), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
      'Cache-Control': 'no-store',
    },
  })
}

function encoded(name: string) {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16)}`)
}

async function writeDown(stream: Readable, file: string) {
  const hash = createHash('sha256')
  let size = 0
  const measured = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length
      hash.update(part)
      if (size <= keptBytes) done(null, part)
      else done()
    },
  })
  await pipeline(stream, measured, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  return { size, sha256: hash.digest('hex') }
}

/** Durable before the answer says that it is there: the bytes first, then the name. */
async function keep(temporary: string, sha256: string) {
  const file = await open(temporary, 'r+')
  await file.sync()
  await file.close()
  await rename(temporary, await storedPath(sha256))
}

async function storedPath(sha256: string) {
  return path.join(await folder(''), sha256)
}

async function folder(name: string) {
  if (directory === undefined) throw new Error('the store of files is not prepared yet')
  const full = path.join(directory, name)
  await mkdir(full, { recursive: true, mode: 0o700 })
  return full
}
