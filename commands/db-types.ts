import { spawnSync } from 'node:child_process'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'

/** Writes db/schema.ts from the migrated database of DATABASE_URL; `--verify` only compares. */
const url = process.env['DATABASE_URL'] ?? ''
await openDatabase({ url })
await migrate()
await closeDatabase()
const { status } = spawnSync(
  'kysely-codegen',
  ['--config-file', '.kysely-codegenrc.json', '--url', url, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
