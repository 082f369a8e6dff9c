import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { closeDatabase, engine, openDatabase } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { migrate } from '#db/migrate.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { connectSeparately } from '#db/separate.ts'
import { renderLetter } from '#emails/render.ts'
import { hashesOf, sendsADecision } from '#tests/support/copied-portal.ts'
import { createFreshDatabase } from '#tests/support/database.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minka-copy-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Makes a portal with one decision sent, and calls `whileOpen` before it is closed; returns the hashes of its tables. */
async function anEmbeddedPortal(whileOpen: () => void) {
  await openDatabase({ directory: join(folder, 'postgres') })
  await migrate()
  writeLettersWith(renderLetter)
  await startQueue((error) => {
    throw error
  })
  await sendsADecision()
  const hashes = await hashesOf(engine().db)
  whileOpen()
  await stopQueue()
  await closeDatabase()
  return hashes
}

function copyTo(url: string) {
  return spawnSync(process.execPath, ['commands/db-copy.ts'], {
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: folder },
    encoding: 'utf8',
  })
}

test('an embedded portal that no process holds moves to PostgreSQL with every table equal, once, and goes on there', async () => {
  const url = await createFreshDatabase()
  const before = await anEmbeddedPortal(() => {
    const { status, stdout, stderr } = copyTo(url)
    expect({ status, stdout, said: stderr.trim() }).toEqual({
      status: 1,
      stdout: '',
      said: `The data in ${join(folder, 'postgres')} is in use by process ${process.pid}; stop it first, or set DATABASE_URL to share one PostgreSQL.`,
    })
  })

  const { status, stdout, stderr } = copyTo(url)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/every hash is equal/)

  const target = connectSeparately(url)
  expect(await hashesOf(target)).toEqual(before)
  await target.destroy()
  const again = copyTo(url)
  expect({ status: again.status, said: again.stderr.trim() }).toEqual({
    status: 1,
    said: 'DATABASE_URL names a database that holds a portal already: name an empty one.',
  })

  await openDatabase({ url })
  await startQueue((error) => {
    throw error
  })
  const call = await aSmallCall()
  const { reference } = await anApplication(call, { status: 'submitted' })
  expect(reference).toMatch(/^T-/)
  await stopQueue()
  await closeDatabase()
})
