import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import type { Role } from '#app/domain/role.ts'

import { type Value, builtOnce } from './built-once.ts'
import { type Tx, database, inTransaction } from './connection.ts'

/** The person behind a request, with the roles that hold today in any scope. */
export type SignedIn = { personId: string; name: string; email: string | null; locale: string; roles: Role[] }

type StoredSession = { id: string; userId: string; expiresAt: Date; attributes: object }

/** How long a session lasts at most, however much it is used, in days. */
const longestDays = 30

/** A dump of the database holds no usable session: only the hash of its id is stored. */
const hashOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex')

const personOf = builtOnce((its: (name: 'hash') => Value) =>
  database()
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .where('sessions.id_hash', '=', its('hash'))
    .where('sessions.ends_at', '>', sql<Date>`now()`)
    .where('people.disabled_at', 'is', null)
    .select(['sessions.expires_at', 'people.id', 'people.name', 'people.email', 'people.locale'])
    .select(
      sql<Role[]>`array(select distinct role from role_grants g where g.person_id = people.id
        and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()) order by role)`.as('roles'),
    ),
)

/** What Lucia asks of a database. Ids that it is given are plain, ids that it returns from a person's list are hashes. */
export const sessionStore = {
  async getSessionAndUser(
    id: string,
  ): Promise<[StoredSession | null, { id: string; attributes: SignedIn } | null]> {
    const [row] = await personOf({ hash: hashOf(id) })
    if (!row) return [null, null]
    const { expires_at: expiresAt, id: personId, ...person } = row
    return [
      { id, userId: personId, expiresAt, attributes: {} },
      { id: personId, attributes: { personId, ...person } },
    ]
  },

  async getUserSessions(personId: string): Promise<StoredSession[]> {
    const rows = await database()
      .selectFrom('sessions')
      .selectAll()
      .where('person_id', '=', personId)
      .execute()
    return rows.map((row) => ({
      id: row.id_hash,
      userId: row.person_id,
      expiresAt: row.expires_at,
      attributes: {},
    }))
  },

  async setSession({ id, userId, expiresAt }: StoredSession) {
    await database()
      .insertInto('sessions')
      .values({
        id_hash: hashOf(id),
        person_id: userId,
        expires_at: expiresAt,
        ends_at: sql<Date>`now() + make_interval(days => ${longestDays})`,
      })
      .execute()
  },

  async updateSessionExpiration(id: string, expiresAt: Date) {
    await database()
      .updateTable('sessions')
      .set({ expires_at: expiresAt })
      .where('id_hash', '=', hashOf(id))
      .execute()
  },

  async deleteSession(id: string) {
    await database().deleteFrom('sessions').where('id_hash', '=', hashOf(id)).execute()
  },

  async deleteUserSessions(personId: string) {
    await inTransaction((tx) => endSessions(tx, personId))
  },

  async deleteExpiredSessions() {
    await database()
      .deleteFrom('sessions')
      .where((eb) => eb.or([eb('expires_at', '<', sql<Date>`now()`), eb('ends_at', '<', sql<Date>`now()`)]))
      .execute()
  },
}

/** One place where a person's account is open. The key is a hash, which opens nothing. */
export type OpenSession = { key: string; begunAt: Date; endsAt: Date; isThis: boolean }

/** Where the person's account is open now, the newest first; `sessionId` is the one that asks. */
export async function listOpenSessions(personId: string, sessionId: string): Promise<OpenSession[]> {
  const endsAt = sql<Date>`least(expires_at, ends_at)`
  const rows = await database()
    .selectFrom('sessions')
    .where('person_id', '=', personId)
    .where(endsAt, '>', sql<Date>`now()`)
    .select(['id_hash as key', 'created_at as begunAt', endsAt.as('endsAt')])
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, isThis: row.key === hashOf(sessionId) }))
}

/** Ends one of a person's sessions by its key, or with no key all but the one that asks. */
export async function endOtherSessions(personId: string, sessionId: string, key?: string) {
  await database()
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('id_hash', '!=', hashOf(sessionId))
    .$if(key !== undefined, (query) => query.where('id_hash', '=', key ?? ''))
    .execute()
}

/** Ends every session of a person, as a change of role, of email or a disabling must. */
export async function endSessions(tx: Tx, personId: string) {
  await tx.deleteFrom('sessions').where('person_id', '=', personId).execute()
}
