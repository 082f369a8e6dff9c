import { database } from './connection.ts'

export type NamedPlace = { code: string; name: string; parentCode: string | undefined }

/** The places directly within another of a funder's, by name. */
export async function listPlacesWithin(funderId: string, parentCode: string): Promise<NamedPlace[]> {
  return namedPlaces(funderId).where('parent.code', '=', parentCode).orderBy('p.name').execute().then(plain)
}

/** The places of these codes, and those directly within them: what the lists of a place question offer. */
export async function listPlacesAround(funderId: string, codes: readonly string[]): Promise<NamedPlace[]> {
  if (codes.length === 0) return []
  return namedPlaces(funderId)
    .where((eb) => eb.or([eb('p.code', 'in', codes), eb('parent.code', 'in', codes)]))
    .orderBy('p.name')
    .execute()
    .then(plain)
}

function namedPlaces(funderId: string) {
  return database()
    .selectFrom('places as p')
    .leftJoin('places as parent', 'parent.id', 'p.parent_id')
    .where('p.funder_id', '=', funderId)
    .select(['p.code', 'p.name', 'parent.code as parentCode'])
}

function plain(rows: { code: string; name: string; parentCode: string | null }[]): NamedPlace[] {
  return rows.map(({ code, name, parentCode }) => ({ code, name, parentCode: parentCode ?? undefined }))
}
