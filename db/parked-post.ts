import { createHash } from 'node:crypto'

import { sql } from 'kysely'
import { z } from 'zod'

import { type ParkedField, parkedHours } from '#app/domain/parked-post.ts'

import { database } from './connection.ts'
import { json } from './json.ts'

/** A form that could not be taken, as its writer may see it. The key is a hash, which finds nothing. */
export type ParkedPost = {
  key: string
  path: string
  fields: ParkedField[]
  hadFiles: boolean
  parkedAt: Date
}

type Parking = { id: string; personId: string | null; path: string; fields: ParkedField[]; hadFiles: boolean }

/** A dump of the database finds no parked post's id: only its hash is stored. */
const hashOf = (id: string) => createHash('sha256').update(id).digest('hex')

const fieldsIn = z.array(z.tuple([z.string(), z.string()]))

/** Keeps a post for a day. It is nobody's until somebody claims it, unless its writer is known. */
export async function parkPost({ id, personId, path, fields, hadFiles }: Parking): Promise<void> {
  await database()
    .insertInto('parked_posts')
    .values({
      id_hash: hashOf(id),
      person_id: personId,
      path,
      fields: json(fields),
      had_files: hadFiles,
      expires_at: sql<Date>`now() + make_interval(hours => ${parkedHours})`,
    })
    .execute()
}

/** Makes the posts of these ids the person's; those of somebody else stay theirs. */
export async function claimParkedPosts(personId: string, ids: readonly string[]): Promise<void> {
  await database()
    .updateTable('parked_posts')
    .set({ person_id: personId })
    .where('id_hash', '=', anyOf(ids))
    .where('person_id', 'is', null)
    .execute()
}

/** The person's own posts among these ids, the newest first. */
export async function listParkedPosts(personId: string, ids: readonly string[]): Promise<ParkedPost[]> {
  const rows = await database()
    .selectFrom('parked_posts')
    .where('id_hash', '=', anyOf(ids))
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .select(['id_hash as key', 'path', 'fields', 'had_files as hadFiles', 'parked_at as parkedAt'])
    .orderBy('parked_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, fields: fieldsIn.parse(row.fields) }))
}

/** Forgets one of the person's posts. */
export async function dropParkedPost(personId: string, key: string): Promise<void> {
  await database()
    .deleteFrom('parked_posts')
    .where('id_hash', '=', key)
    .where('person_id', '=', personId)
    .execute()
}

/** Forgets the posts that were kept as long as they are kept. */
export async function sweepParkedPosts(): Promise<void> {
  await database()
    .deleteFrom('parked_posts')
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute()
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${ids.map(hashOf)}::text[])`
}
