import { sql } from 'kysely'

import { startingPublicEmailDomains } from '#app/domain/conflict.ts'

import { type Tx, inTransaction } from './connection.ts'
import { OperatorError } from './data-directory.ts'
import { json } from './json.ts'
import { createPerson } from './person.ts'

/** A funder as far as a command can know it; its texts are written in the portal. */
export type FirstFunder = {
  slug: string
  name: string
  locales: string[]
  region: string
  timeZone: string
  senderAddress: string
  replyTo: string
}

/**
 * Makes the person the administrator of the portal's first funder, and the funder where there is none. There is no other
 * way to a first administrator, and this one works once: it refuses where somebody administers already.
 */
export async function createFirstAdmin(
  person: { name: string; email: string },
  funder: FirstFunder,
): Promise<{ funderName: string }> {
  return inTransaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('first administrator'))`.execute(tx)
    await refuseSecond(tx)
    const { id, name, locale } = await findOrCreateFunder(tx, funder)
    const personId = await createPerson(tx, { ...person, locale })
    await tx.insertInto('role_grants').values({ person_id: personId, role: 'admin', funder_id: id }).execute()
    return { funderName: name }
  })
}

async function refuseSecond(tx: Tx) {
  const admin = await tx
    .selectFrom('role_grants')
    .where('role', '=', 'admin')
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', sql<Date>`now()`)]))
    .select('id')
    .executeTakeFirst()
  if (admin)
    throw new OperatorError('Somebody administers this portal already: they invite others on its page Team.')
}

async function findOrCreateFunder(tx: Tx, funder: FirstFunder) {
  const [locale = 'es'] = funder.locales
  const known = await tx
    .selectFrom('funders')
    .select(['id', 'sender_name as name', 'locales'])
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
  if (known) return { ...known, locale: known.locales[0] ?? locale }
  const { id } = await tx
    .insertInto('funders')
    .values({
      slug: funder.slug,
      name: json({ [locale]: funder.name }),
      locales: funder.locales,
      format_region: funder.region,
      time_zone: funder.timeZone,
      place_levels: json([]),
      sender_name: funder.name,
      sender_address: funder.senderAddress,
      reply_to: funder.replyTo,
      privacy_text: json({}),
      privacy_version: '0',
      public_email_domains: [...startingPublicEmailDomains],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, name: funder.name, locale }
}
