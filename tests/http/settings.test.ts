import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, describe, expect, test } from 'vitest'

import { runsCommand } from '#tests/support/commands.ts'
import { createFreshDatabase } from '#tests/support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-wrong-'))
const aFile = join(folder, 'a-file')
writeFileSync(aFile, '')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const usual = {
  MINKA_SKIP_BUILD: '1',
  LOG_LEVEL: 'error',
  PUBLIC_ORIGIN: '',
  HOST: '',
  SMTP_URL: '',
  FILES_URL: '',
  DATABASE_URL: '',
  SECRET: 'x'.repeat(32),
}

/** Starts the portal with these settings in a directory of its own; it is not meant to run. */
function starts(env: Record<string, string>) {
  const DATA_DIR = mkdtempSync(join(folder, 'data-'))
  return runsCommand('start.mjs', { env: { ...usual, PORT: '0', DATA_DIR, ...env } })
}

describe('what is wrong outside the settings stops the start in one sentence', { timeout: 90_000 }, () => {
  test.each([
    [
      'DATA_DIR',
      join(aFile, 'data'),
      `DATA_DIR must name a directory that Minka may write to, and ${join(aFile, 'data')} is not one.`,
    ],
    [
      'FILES_URL',
      pathToFileURL(join(aFile, 'files')).href,
      `FILES_URL must name a directory that Minka may write to, and ${join(aFile, 'files')} is not one.`,
    ],
  ])('%s as %s', (name, value, sentence) => {
    expect(starts({ [name]: value })).toEqual({ status: 1, said: sentence })
  })

  test('a database that is not there', async () => {
    const url = new URL(await createFreshDatabase())
    url.pathname = '/no_such_database'
    expect(starts({ DATABASE_URL: url.href })).toEqual({
      status: 1,
      said: `DATABASE_URL names the database no_such_database, and PostgreSQL at ${url.host} has none of that name: create it, or correct the name.`,
    })
  })

  test('a port that another program listens on, and a host that is another machine', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const DATABASE_URL = await createFreshDatabase()
    expect(starts({ DATABASE_URL, PORT: port })).toEqual({
      status: 1,
      said: `Port ${port} is in use: stop what uses it, or set PORT to another.`,
    })
    other.close()
    const elsewhere = {
      HOST: '203.0.113.7',
      PUBLIC_ORIGIN: 'https://grants.example.org',
      SMTP_URL: 'smtp://127.0.0.1:1',
    }
    expect(starts({ DATABASE_URL, ...elsewhere })).toEqual({
      status: 1,
      said: 'HOST must be a name or address of this machine, and 203.0.113.7 is not one.',
    })
  })
})
