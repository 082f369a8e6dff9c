import { randomUUID } from 'node:crypto'
import { copyFile, link, open, rename } from 'node:fs/promises'
import path from 'node:path'

import { makeWritable } from '#db/data-directory.ts'

import type { FileStore } from './file-store.ts'

/** Files in a directory of this machine, outside of anything that is served. */
export function diskStore(directory: string): FileStore {
  const placeOf = (sha256: string) => path.join(directory, sha256)
  return {
    prepare: async () => makeWritable(directory, 'FILES_URL'),
    put: async (file) => {
      await makeDurable(file.path)
      await place(file.path, placeOf(file.sha256))
    },
    read: async (sha256) => {
      const file = await open(placeOf(sha256)).catch(unlessAbsent)
      return file?.createReadStream()
    },
  }
}

/** Under its name only once it is whole: the bytes first, then the name. */
async function place(from: string, to: string) {
  try {
    await link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    // Another file system, or one without links.
    const copy = `${to}.${randomUUID()}`
    await copyFile(from, copy)
    await makeDurable(copy)
    await rename(copy, to)
  }
}

async function makeDurable(name: string) {
  const file = await open(name, 'r+')
  await file.sync()
  await file.close()
}

function unlessAbsent(error: unknown) {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
