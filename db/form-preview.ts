import { dayIn } from '#app/domain/calendar.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'

import { factColumns, factsOf } from './call-facts.ts'
import { database } from './connection.ts'
import { type NamedPlace, listPlacesAround } from './place.ts'

/** What a page of a form is tried out with: the facts and places of a call, and where the places within another are asked for. */
export type PreviewSetting = { facts: CallFacts; places: NamedPlace[]; callSlug: string | null }

/**
 * The setting of the funder's newest published call; before there is one, a made-up call without limits or places. The caller
 * has bound the funder to its reader.
 */
export async function findPreviewSetting(
  { funderId, timeZone }: { funderId: string; timeZone: string },
  now: Date,
): Promise<PreviewSetting> {
  const call = await database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('p.funder_id', '=', funderId)
    .where('c.published_at', 'is not', null)
    .select(factColumns)
    .select(['c.slug', 'c.closes_at'])
    .orderBy('c.opens_at', 'desc')
    .executeTakeFirst()
  if (!call) return { facts: madeUpFacts(timeZone, now), places: [], callSlug: null }
  const places = await listPlacesAround(funderId, call.place_codes)
  const tree = new Map(places.map(({ code, parentCode }) => [code, parentCode]))
  return { facts: factsOf(call, now, { attachments: new Map(), places: tree }), places, callSlug: call.slug }
}

/** `XXX` is the currency that is none. */
function madeUpFacts(timeZone: string, now: Date): CallFacts {
  return {
    currency: 'XXX',
    awardMin: '0',
    awardMax: '1000000',
    monthsMin: 1,
    monthsMax: 36,
    ownShareMin: '0',
    closesAt: now,
    timeZone,
    regions: [],
    today: dayIn(now, timeZone),
    attachments: new Map(),
    places: new Map(),
  }
}
