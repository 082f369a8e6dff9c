import { z } from 'zod'

import type { OfferedPlace } from './question-setting.ts'

const offered = z.array(z.object({ code: z.string(), name: z.string(), parentCode: z.string() }))

/** The places within another, by name; nothing when they could not be fetched. */
export async function fetchPlaces(href: string): Promise<OfferedPlace[] | undefined> {
  try {
    const response = await fetch(href)
    return response.ok ? offered.parse(await response.json()) : undefined
  } catch {
    return undefined
  }
}
