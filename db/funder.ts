import { database } from './connection.ts'

/** How the portal's first funder writes dates and money where no call says it. */
export type Region = { region: string; timeZone: string }

/** The region and zone of the first funder; UTC in no region before there is one. */
export async function readRegion(): Promise<Region> {
  const row = await database()
    .selectFrom('funders')
    .select(['format_region as region', 'time_zone as timeZone'])
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
  return row ?? { region: '001', timeZone: 'UTC' }
}
