import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import { makeWritable } from '#db/data-directory.ts'

import { diskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import type { FilesPlace } from './files-place.ts'

/** `arriving` is where uploads gather on this machine until they are whole. */
type Places = { files: FilesPlace; arriving: string }
type Kept = { store: FileStore; arriving: string; report: (error: unknown) => void }

let kept: Kept | undefined

/** Says where files are kept, and refuses in one sentence where none can be. */
export async function prepareFiles({ files, arriving }: Places, report: Kept['report']) {
  const store = await storeAt(files)
  await store.prepare()
  makeWritable(arriving, 'directory' in files ? 'FILES_URL' : 'DATA_DIR')
  kept = { store, arriving, report }
}

/** The store at a place, before anybody has looked whether it can be used. */
export async function storeAt(place: FilesPlace): Promise<FileStore> {
  if ('directory' in place) return diskStore(place.directory)
  // The SDK is large: only a portal with a bucket waits for it.
  const { s3Store } = await import('./s3-store.ts')
  return s3Store(place)
}

/** The store of this portal. */
export function fileStore(): FileStore {
  return prepared().store
}

/** A folder of this machine for what is still arriving. */
export async function arrivingFolder(...names: string[]): Promise<string> {
  const folder = path.join(prepared().arriving, ...names)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Writes down that the store failed, where the person is told another way. */
export function reportStore(error: unknown) {
  prepared().report(error)
}

function prepared(): Kept {
  if (!kept) throw new Error('the store of files is not prepared yet')
  return kept
}
