import { z } from 'zod'

const codes = z.array(z.string()).default([])

/** What a reviewer knows, in codes of the call's data. An empty list says nothing. */
export type ReviewerProfile = { regions: string[]; objectives: string[]; languages: string[] }

/** The form of a profile. */
export const profileInput = z.object({ regions: codes, objectives: codes, languages: codes })

/** What of a typed profile the portal knows; codes that are nobody's are left out. */
export function knownProfile(
  typed: ReviewerProfile,
  known: Readonly<Record<keyof ReviewerProfile, readonly { value: string }[]>>,
): ReviewerProfile {
  const kept = (key: keyof ReviewerProfile) =>
    typed[key].filter((code) => known[key].some(({ value }) => value === code))
  return { regions: kept('regions'), objectives: kept('objectives'), languages: kept('languages') }
}
