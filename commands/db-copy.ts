import { existsSync } from 'node:fs'

import { readPlaces } from '#app/settings.server.ts'
import { closeDatabase, engine, openDatabase } from '#db/connection.ts'
import { copyPortal } from '#db/copy.ts'
import { OperatorError } from '#db/data-directory.ts'
import { migrate, requireThisVersion } from '#db/migrate.ts'
import { connectSeparately } from '#db/separate.ts'

import { runCommand } from './run-command.ts'

/** Moves the embedded portal of DATA_DIR into the PostgreSQL of DATABASE_URL. */
async function copy() {
  const { database: place, embedded } = readPlaces(process.env)
  if (!('url' in place))
    throw new OperatorError('DATABASE_URL must name the empty PostgreSQL database to move the portal to.')
  if (!existsSync(embedded.directory))
    throw new OperatorError(`DATA_DIR has no portal in ${embedded.directory}: correct it.`)
  await openDatabase(place)
  await migrate().finally(closeDatabase)
  await openDatabase(embedded)
  const target = connectSeparately(place.url)
  try {
    await requireThisVersion()
    const copied = await copyPortal(engine().db, target)
    for (const { table, rows, hash } of copied)
      console.log(`${table.padEnd(26)}${String(rows).padStart(7)}  ${hash}`)
    console.log(`Copied ${copied.length} tables; every hash is equal.`)
  } finally {
    await target.destroy()
    await closeDatabase()
  }
}

await runCommand(copy)
