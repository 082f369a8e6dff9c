import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { hasFunder } from '#db/funder.ts'

import type { Settings } from './settings.server.ts'

/** Fills an empty portal of the demonstration with its calls, people and applications; a portal with a funder stays as it is. */
export async function openDemonstration({ isDemo, filesDirectory }: Settings) {
  if (!isDemo || (await hasFunder())) return
  // Its texts are long, and only the first start needs them.
  const { seedDemonstration } = await import('#db/seed/seed.ts')
  await mkdir(filesDirectory, { recursive: true })
  await seedDemonstration(new Date(), async (bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await writeFile(path.join(filesDirectory, sha256), bytes)
    return sha256
  })
}
