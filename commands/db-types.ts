import { spawnSync } from 'node:child_process'

import { readPlaces } from '#app/settings.server.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { OperatorError } from '#db/data-directory.ts'
import { migrate } from '#db/migrate.ts'

import { runCommand } from './run-command.ts'

/** Writes db/schema.ts from the migrated database of DATABASE_URL; `--verify` only compares. */
async function writeTypes() {
  const { database: place } = readPlaces(process.env)
  if (!('url' in place)) throw new OperatorError('DATABASE_URL must name the PostgreSQL database to read.')
  await openDatabase(place)
  await migrate().finally(closeDatabase)
  const { status } = spawnSync(
    'kysely-codegen',
    ['--config-file', '.kysely-codegenrc.json', '--url', place.url, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
}

await runCommand(writeTypes)
