import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { lockDataDirectory } from '#db/data-directory.ts'
import { runsCommand } from '#tests/support/commands.ts'
import { createFreshDatabase } from '#tests/support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-admin-'))

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const rosa = ['--name', 'Rosa Tello', '--email', 'Rosa@Example.org']

async function place(): Promise<Record<string, string>> {
  return {
    DATABASE_URL: await createFreshDatabase(),
    DATA_DIR: mkdtempSync(join(folder, 'data-')),
    SECRET: 'x'.repeat(32),
    PUBLIC_ORIGIN: '',
  }
}

const run = (env: Record<string, string>, args: string[]) => runsCommand('admin-create.ts', { env, args })

test('the first administrator is made by a command, with the first funder, and a second one is not', async () => {
  const env = await place()
  expect(run(env, [...rosa, '--funder', 'Fondo Amazonía', '--languages', 'es,en'])).toEqual({
    status: 0,
    said: 'Rosa Tello administers Fondo Amazonía: sign in with rosa@example.org at http://localhost:3000/sign-in',
  })
  expect(run(env, ['--name', 'Otra', '--email', 'otra@example.org'])).toEqual({
    status: 1,
    said: 'Somebody administers this portal already: they invite others on its page Team.',
  })
}, 60_000)

test('the command says which flag is missing, and how it is used', async () => {
  const { status, said } = run(await place(), ['--email', 'rosa@example.org'])
  expect([status, said.split('\n')[0]]).toEqual([1, '--name is missing or wrong.'])
  expect(said).toContain('npm run admin:create -- --name')
})

test('the command does not touch the data of a portal that runs', async () => {
  const dataDirectory = mkdtempSync(join(folder, 'running-'))
  const env = { ...(await place()), DATABASE_URL: '', DATA_DIR: dataDirectory }
  const directory = join(dataDirectory, 'postgres')
  const unlock = lockDataDirectory(directory)
  expect(run(env, rosa)).toEqual({
    status: 1,
    said: `The data in ${directory} is in use by process ${process.pid}; stop it first, or set DATABASE_URL to share one PostgreSQL.`,
  })
  unlock()
})
