import { sql } from 'kysely'
import { z } from 'zod'

import type { ReviewerProfile } from '#app/domain/reviewer-profile.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { database } from './connection.ts'
import { holdsRole } from './role.ts'

/** What a reviewer may say that they know: everything that the calls they review for are about. */
export type ProfileChoices = {
  regions: { value: string; label: string }[]
  objectives: { value: string; label: LocalizedText }[]
  languages: { value: string }[]
}

const places = z.array(z.object({ value: z.string(), label: z.string() }))
const objectives = z.array(z.object({ value: z.string(), label: z.record(z.string(), z.string()) }))
const nothing: ReviewerProfile = { regions: [], objectives: [], languages: [] }

/** What a reviewer said that they know; empty lists before they said anything. */
export async function findProfile(personId: string): Promise<ReviewerProfile> {
  const row = await database()
    .selectFrom('reviewer_profiles')
    .where('person_id', '=', personId)
    .select(['regions', 'objectives', 'languages'])
    .executeTakeFirst()
  return row ?? nothing
}

/** Keeps what a reviewer says that they know, instead of what they said before. */
export async function saveProfile(personId: string, profile: ReviewerProfile): Promise<void> {
  await database()
    .insertInto('reviewer_profiles')
    .values({ person_id: personId, ...profile })
    .onConflict((it) => it.column('person_id').doUpdateSet({ ...profile, updated_at: sql`now()` }))
    .execute()
}

/** The regions, objectives and languages of the calls for which somebody reviews. */
export async function listProfileChoices(personId: string): Promise<ProfileChoices> {
  const rows = await database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('funders as f', 'f.id', 'p.funder_id')
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, personId, ['reviewer'], 'c.id'))
    .select('f.locales')
    .select([
      sql`coalesce((select jsonb_agg(jsonb_build_object('value', x.code, 'label', x.name) order by x.name)
        from places x where x.funder_id = p.funder_id and x.code = any(c.place_codes)), '[]')`.as('places'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('value', goal ->> 'key', 'label', goal -> 'title'))
        from jsonb_array_elements(p.objectives) goal where goal ->> 'key' is not null), '[]')`.as('goals'),
    ])
    .orderBy('c.opens_at', 'desc')
    .execute()
  return {
    regions: once(rows.flatMap((row) => places.parse(row.places))),
    objectives: once(rows.flatMap((row) => objectives.parse(row.goals))),
    languages: once(rows.flatMap((row) => row.locales.map((value) => ({ value })))),
  }
}

function once<T extends { value: string }>(choices: readonly T[]): T[] {
  return [...new Map(choices.map((it) => [it.value, it])).values()]
}
