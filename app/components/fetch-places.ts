import type { OfferedPlace } from './question-setting.ts'

/** The places within another, by name; nothing when they could not be fetched. */
export async function fetchPlaces(href: string): Promise<OfferedPlace[] | undefined> {
  try {
    const response = await fetch(href)
    const found: unknown = response.ok ? await response.json() : undefined
    return Array.isArray(found) ? found.filter(isPlace) : undefined
  } catch {
    return undefined
  }
}

function isPlace(it: unknown): it is OfferedPlace {
  if (typeof it !== 'object' || it === null || !('code' in it && 'name' in it && 'parentCode' in it))
    return false
  return [it.code, it.name, it.parentCode].every((each) => typeof each === 'string')
}
