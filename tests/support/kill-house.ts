import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll } from 'vitest'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { createFreshDatabase } from '#tests/support/database.ts'

/** Said once at the top of a file whose portals are killed: a database that is open here too, and a log for the relay. */
export function killHouse(): () => { databaseUrl: string; log: string } {
  const folder = mkdtempSync(join(tmpdir(), 'minka-killed-'))
  const log = join(folder, 'mail.log')
  let databaseUrl: string
  beforeAll(async () => {
    writeFileSync(log, '')
    databaseUrl = await createFreshDatabase()
    await openDatabase({ url: databaseUrl })
    writeLettersWith(renderLetter)
  })
  afterAll(async () => {
    await closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => ({ databaseUrl, log })
}
