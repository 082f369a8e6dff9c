import { randomUUID } from 'node:crypto'

import type { Tx } from '../connection.ts'
import { json } from '../json.ts'
import { funder } from './comunidades-amazonicas/funder.ts'
import places from './places/peru.json' with { type: 'json' }

/** Stores the funder of the demonstration with the places that it works in; returns its id. */
export async function storeFunder(tx: Tx): Promise<string> {
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
      sender_address: funder.senderAddress,
      reply_to: funder.replyTo,
      privacy_text: json(funder.privacyText),
      privacy_version: funder.privacyVersion,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storePlaces(tx, id)
  return id
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
