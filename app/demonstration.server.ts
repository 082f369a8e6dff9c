import { createHash, randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { hasFunder } from '#db/funder.ts'

import { arrivingFolder, fileStore } from './http/files/files.ts'
import type { Settings } from './settings.server.ts'

/** Fills an empty portal of the demonstration with its calls, people and applications; a portal with a funder stays as it is. */
export async function openDemonstration({ isDemo }: Settings) {
  if (!isDemo || (await hasFunder())) return
  // Its texts are long, and only the first start needs them.
  const { seedDemonstration } = await import('#db/seed/seed.ts')
  await seedDemonstration(new Date(), keep)
}

async function keep(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const temporary = path.join(await arrivingFolder(), randomUUID())
  await writeFile(temporary, bytes)
  await fileStore().put({ path: temporary, sha256, size: bytes.length })
  await rm(temporary)
  return sha256
}
