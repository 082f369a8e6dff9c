import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { createReadableStreamFromReadable } from '@react-router/node'
import { data } from 'react-router'

import type { FileRules } from '#app/domain/check-files.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import type { ArrivingFile } from './body.ts'
import { arrivingFolder, fileStore } from './files/files.ts'
import { takeFile } from './files/take-file.ts'

/**
 * Streams an upload to this machine and, once it is whole, takes it into the store. No more than the question takes is
 * written down.
 */
export async function receiveFile(arriving: ArrivingFile, rules: FileRules): Promise<ReceivedFile> {
  const temporary = path.join(await arrivingFolder(), randomUUID())
  try {
    const size = await writeDown(arriving.stream, temporary, rules.maxBytes)
    return await takeFile({ path: temporary, name: arriving.name, size }, rules)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** A stored file as a download: never shown in the page, never guessed at. 404 when the store has lost it. */
export async function fileResponse({ sha256, name, size, type }: ReceivedFile): Promise<Response> {
  const bytes = await fileStore().read(sha256)
  if (!bytes) throw data(null, { status: 404 })
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_')
  return new Response(createReadableStreamFromReadable(bytes), {
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

/** What is too large is read to its end, so that the rest of the post arrives. */
async function writeDown(stream: Readable, file: string, maxBytes: number) {
  let size = 0
  const measured = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length
      if (size <= maxBytes) done(null, part)
      else done()
    },
  })
  await pipeline(stream, measured, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  return size
}
