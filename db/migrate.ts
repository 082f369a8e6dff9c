import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'

import { engine, inTransaction } from './connection.ts'
import { OperatorError } from './data-directory.ts'
import { hasLegalMoves, storeLegalMoves } from './legal-moves.ts'
import { migrations } from './migrations/index.ts'

const mayNotMigrate =
  'DATABASE_URL names a user who may not create tables in that database: make them its owner, or name its owner.'

/** Brings the schema to this version and the table of legal moves to the domain's. Safe to run at every start. */
export async function migrate() {
  if (!(await isAtThisVersion())) {
    const { db } = engine()
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
    const { error } = await migrator.migrateToLatest()
    if (error instanceof Error && 'code' in error && error.code === '42501')
      throw new OperatorError(mayNotMigrate)
    if (error) throw new Error('the schema could not be brought to this version', { cause: error })
  }
  if (await hasLegalMoves()) return
  await inTransaction(async (tx) => {
    // Two processes that start together would both replace the rows.
    await sql`select pg_advisory_xact_lock(hashtext('legal_moves'))`.execute(tx)
    await storeLegalMoves(tx)
  })
}

/** Refuses a database that no portal of this version has been started on, for commands that change nothing. */
export async function requireThisVersion() {
  if (await isAtThisVersion()) return
  const { place } = engine()
  throw new OperatorError(
    `${'url' in place ? 'DATABASE_URL names a database' : `DATA_DIR has in ${place.directory} a database`} without a portal of this version: correct it, or start the portal once.`,
  )
}

/** The migrator reads the whole catalog, which is most of a start; this is two short queries. */
async function isAtThisVersion(): Promise<boolean> {
  const { db } = engine()
  const { rows } = await sql<{
    known: boolean
  }>`select to_regclass('kysely_migration') is not null as known`.execute(db)
  if (!rows[0]?.known) return false
  const made = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return made.rows.map(({ name }) => name).join() === Object.keys(migrations).sort().join()
}
