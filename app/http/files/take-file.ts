import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import { type FileRules, fileRefusal } from '#app/domain/check-files.ts'
import { type ReceivedFile, safeFileName } from '#app/domain/upload.ts'

import { fileStore, reportStore } from './files.ts'
import { provenType } from './proven-type.ts'

/** A file as it stands on this machine once all of it is here. `size` is what was sent, also where less was kept. */
export type Arrived = { path: string; name: string; size: number }

/**
 * Says what a file is by its bytes, never by its name, and keeps it unless the rules refuse it. What the store could not keep
 * says so: its sender hears it, and whatever else they sent is taken.
 */
export async function takeFile(arrived: Arrived, rules: FileRules): Promise<ReceivedFile> {
  const { path, size } = arrived
  const sha256 = await hashOf(path)
  const name = safeFileName(arrived.name, sha256.slice(0, 12))
  const isReadable = size > 0 && size <= rules.maxBytes
  const proven = isReadable ? await provenType({ path, name }) : { type: 'application/octet-stream' }
  const file = { name, size, sha256, ...proven }
  if (fileRefusal(file, rules)) return file
  try {
    await fileStore().put({ path, sha256, size })
    return file
  } catch (error) {
    reportStore(error)
    return { ...file, fault: 'not_kept' }
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
