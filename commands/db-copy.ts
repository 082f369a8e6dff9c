import path from 'node:path'

import { closeDatabase, engine, openDatabase } from '#db/connection.ts'
import { copyPortal } from '#db/copy.ts'
import { OperatorError } from '#db/data-directory.ts'
import { migrate } from '#db/migrate.ts'
import { connectSeparately } from '#db/separate.ts'

/** Moves the embedded portal of DATA_DIR into the PostgreSQL of DATABASE_URL. */
async function copy() {
  const { DATABASE_URL: url, DATA_DIR: dataDirectory = 'data' } = process.env
  if (!url)
    throw new OperatorError('DATABASE_URL must name the empty PostgreSQL database to move the portal to.')
  await openDatabase({ url })
  await migrate()
  await closeDatabase()
  await openDatabase({ directory: path.join(path.resolve(dataDirectory), 'postgres') })
  const target = connectSeparately(url)
  try {
    const copied = await copyPortal(engine().db, target)
    for (const { table, rows, hash } of copied)
      console.log(`${table.padEnd(26)}${String(rows).padStart(7)}  ${hash}`)
    console.log(`Copied ${copied.length} tables; every hash is equal.`)
  } finally {
    await target.destroy()
    await closeDatabase()
  }
}

await copy().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
