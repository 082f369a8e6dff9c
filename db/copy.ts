import { type Kysely, sql } from 'kysely'

import { OperatorError } from './data-directory.ts'
import type { DB } from './schema.ts'

type Handle = Kysely<DB>
export type CopiedTable = { table: string; rows: number; hash: string }

const batch = 1_000

/**
 * Copies every table of one portal into another that is migrated and empty, in one transaction, and compares the tables
 * by hash afterwards. Refuses a target that holds a funder. Throws where a hash differs, and then nothing is copied.
 */
export async function copyPortal(source: Handle, target: Handle): Promise<CopiedTable[]> {
  const tables = await listTables(source)
  await sql`set time zone 'UTC'`.execute(source)
  return target.transaction().execute(async (tx) => {
    await sql`set local time zone 'UTC'`.execute(tx)
    const { rows: funders } = await sql`select from funders limit 1`.execute(tx)
    if (funders.length > 0)
      throw new OperatorError('DATABASE_URL names a database that holds a portal already: name an empty one.')
    await setGuards(tx, tables, 'disable')
    for (const table of tables) await copyTable(source, tx, table)
    await sql`set constraints all immediate`.execute(tx)
    await setGuards(tx, tables, 'enable')
    const copied: CopiedTable[] = []
    for (const table of tables) copied.push(await compare(source, tx, table))
    return copied
  })
}

/** Every table of the portal, each after those that it refers to; the queue is not among them: it only wakes. */
async function listTables(db: Handle): Promise<string[]> {
  const { rows } = await sql<{ name: string; needs: string[] }>`
    select c.relname as name, array(
      select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable and f.confrelid <> c.oid) as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname not like 'kysely_%' and c.relname <> all (array['legal_moves', 'machine_starts'])
    order by c.relname`.execute(db)
  const ordered: string[] = []
  const waiting = new Map(
    rows.map(({ name, needs }) => [name, needs.filter((it) => it !== 'machine_starts')]),
  )
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, needs]) => needs.every((it) => ordered.includes(it)))
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    for (const [name] of ready) {
      ordered.push(name)
      waiting.delete(name)
    }
  }
  return ordered
}

/** Our own triggers rest meanwhile: what they guard was guarded when the rows were first written. */
async function setGuards(target: Handle, tables: readonly string[], way: 'enable' | 'disable') {
  for (const table of tables)
    await sql`alter table ${sql.table(table)} ${sql.raw(way)} trigger user`.execute(target)
}

async function copyTable(source: Handle, target: Handle, table: string) {
  const into = sql.table(table)
  for (let skipped = 0; ; skipped += batch) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${into} t
      order by to_jsonb(t)::text collate "C" limit ${batch} offset ${skipped}`.execute(source)
    if (rows.length === 0) break
    await sql`insert into ${into} overriding system value
      select * from jsonb_populate_recordset(null::${into}, ${`[${rows.map(({ row }) => row).join()}]`}::text::jsonb)`.execute(
      target,
    )
  }
  await moveSequences(target, table)
}

async function moveSequences(target: Handle, table: string) {
  const { rows } = await sql<{ column: string }>`select attname as "column" from pg_attribute
    where attrelid = ${table}::regclass and attidentity <> ''`.execute(target)
  for (const { column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(target)
  }
}

async function compare(source: Handle, target: Handle, table: string): Promise<CopiedTable> {
  const [from, to] = [await hashTable(source, table), await hashTable(target, table)]
  if (from.hash !== to.hash) throw new Error(`the copy of ${table} differs; nothing was copied`)
  return { table, ...to }
}

/** SHA-256 over the rows of a table in an order that does not depend on how they are stored. */
export async function hashTable(db: Handle, table: string): Promise<{ rows: number; hash: string }> {
  const { rows } = await sql<{ rows: number; hash: string }>`
    select count(*)::int as rows, encode(sha256(convert_to(
      coalesce(string_agg(to_jsonb(t)::text, E'\n' order by to_jsonb(t)::text collate "C"), ''), 'UTF8')), 'hex') as hash
    from ${sql.table(table)} t`.execute(db)
  if (!rows[0]) throw new Error(`no hash of ${table}`)
  return rows[0]
}
