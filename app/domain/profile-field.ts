import { identifierNames } from './identifier.ts'

/** Identifiers are kept by their kind: those that a validator knows, and the number in a public registry. */
const identifierKinds = ['registry', ...identifierNames] as const
const ofProfile = ['name', 'kind', 'standing', 'founded', 'place', 'community', ...identifierKinds] as const
const ofSpeaker = ['representative_name', 'representative_phone', 'representative_email'] as const

/** What an answer may start from: the organization's profile, and the person who speaks for it. */
export const profileFields = [...ofProfile, ...ofSpeaker] as const
export type ProfileField = (typeof profileFields)[number]

/** Says whether the profile itself keeps this, rather than the person who speaks. */
export function isOfProfile(field: ProfileField | undefined): boolean {
  return ofProfile.some((it) => it === field)
}

/** Says whether this is kept among the profile's identifiers. */
export function isIdentifierKind(field: ProfileField | undefined): boolean {
  return identifierKinds.some((it) => it === field)
}
