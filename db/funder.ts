import type { LocalizedText } from '#app/domain/text.ts'

import { database } from './connection.ts'

/** How a funder writes dates and money: its region (ISO 3166) and time zone (IANA). */
export type Region = { region: string; timeZone: string }

/** The region and zone of the portal's first funder, if it has one yet. */
export async function findRegion(): Promise<Region | undefined> {
  return database()
    .selectFrom('funders')
    .select(['format_region as region', 'time_zone as timeZone'])
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
}

/** Whether anyone has set the portal up. */
export async function hasFunder(): Promise<boolean> {
  const row = await database().selectFrom('funders').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

export type PrivacyText = { name: LocalizedText; text: LocalizedText; version: string }

/** What each funder of this portal says about personal data, with the version that people consent to. */
export async function listPrivacyTexts(): Promise<PrivacyText[]> {
  return database()
    .selectFrom('funders')
    .select(['name', 'privacy_text as text', 'privacy_version as version'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
