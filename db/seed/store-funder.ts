import { randomUUID } from 'node:crypto'

import type { Tx } from '../connection.ts'
import { json } from '../json.ts'
import { funder } from './comunidades-amazonicas/funder.ts'
import places from './places/peru.json' with { type: 'json' }

/** Where the letters of a funder come from, and where answers go. */
export type FunderAddresses = { senderAddress: string; replyTo: string }

/** Stores the funder with the places that it works in; returns its id. In the demonstration its addresses are nobody's. */
export async function storeFunder(
  tx: Tx,
  { senderAddress, replyTo }: FunderAddresses = funder,
): Promise<string> {
  const { id } = await tx
    .insertInto('funders')
    .values({
      slug: funder.slug,
      name: json(funder.name),
      locales: funder.locales,
      format_region: funder.formatRegion,
      time_zone: funder.timeZone,
      place_levels: json(funder.placeLevels),
      sender_name: funder.senderName,
      sender_address: senderAddress,
      reply_to: replyTo,
      privacy_text: json(funder.privacyText(replyTo)),
      privacy_version: funder.privacyVersion,
      public_email_domains: funder.publicEmailDomains,
      tax_identifiers: funder.taxIdentifiers,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storePlaces(tx, id)
  return id
}

/** Gives a funder that was made by a command the places and the privacy text that it has not got. */
export async function completeFunder(tx: Tx, id: string) {
  const place = await tx
    .selectFrom('places')
    .where('funder_id', '=', id)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  if (!place) {
    await storePlaces(tx, id)
    await tx
      .updateTable('funders')
      .set({ place_levels: json(funder.placeLevels) })
      .where('id', '=', id)
      .execute()
  }
  const { replyTo } = await tx
    .selectFrom('funders')
    .where('id', '=', id)
    .select('reply_to as replyTo')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('funders')
    .set({ privacy_text: json(funder.privacyText(replyTo)), privacy_version: funder.privacyVersion })
    .where('id', '=', id)
    .where('privacy_version', '=', '0')
    .execute()
}

async function storePlaces(tx: Tx, funderId: string) {
  const levels = funder.placeLevels.map(({ key }) => key)
  const ids = new Map(places.map(({ code }) => [code, randomUUID()]))
  await tx
    .insertInto('places')
    .values(
      places.map(({ code, name, level, parent }) => ({
        id: ids.get(code),
        funder_id: funderId,
        level: levels.indexOf(level) + 1,
        code,
        name,
        parent_id: parent === null ? null : ids.get(parent),
      })),
    )
    .execute()
}
