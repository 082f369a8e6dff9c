import { type Kysely, sql } from 'kysely'

/**
 * Runs statements one after another. A statement ends with a semicolon before a blank line, since the embedded
 * database takes one statement a query and the bodies of functions hold semicolons too.
 */
export async function runScript(db: Kysely<unknown>, script: string) {
  for (const statement of script.split(/;\s*\n\s*\n/)) {
    if (statement.trim() !== '') await sql.raw(statement.trim().replace(/;$/, '')).execute(db)
  }
}
