import { type Region, findRegion } from '#db/funder.ts'

const nowhere: Region = { region: '001', timeZone: 'UTC' }
let known: Region | undefined

/** How this portal's funder writes dates and money, asked of the database once; the world's way before there is one. */
export async function funderRegion(): Promise<Region> {
  known ??= await findRegion()
  return known ?? nowhere
}
