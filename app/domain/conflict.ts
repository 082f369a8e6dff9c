import type { Signed } from './capacity.ts'
import { personOf } from './move-change.ts'
import { refuseUnless } from './refusal.ts'

export const conflictKinds = [
  'same_organization',
  'typed_it',
  'same_email_domain',
  'family',
  'employment',
  'partner',
  'rival',
  'other',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

export const conflictOrigins = ['declared', 'detected', 'set'] as const
export type ConflictOrigin = (typeof conflictOrigins)[number]

/** Who is `recused` does not see the application; who `abstains` sees it and does not act on it. */
export const conflictEffects = ['recused', 'abstains'] as const
export type ConflictEffect = (typeof conflictEffects)[number]

export type Conflict = {
  id: string
  personId: string
  kind: ConflictKind
  origin: ConflictOrigin
  effect: ConflictEffect
  pinned: boolean
  liftedAt: Date | null
}

/** Mail providers used in many countries, with which a new funder starts; those of its own are added as its data. */
export const startingPublicEmailDomains = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'me.com',
  'msn.com',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'yahoo.com',
  'ymail.com',
] as const

/** What the standing conflicts of one person do together: being recused outweighs abstaining. */
export function effectOf(
  conflicts: readonly Pick<Conflict, 'effect' | 'liftedAt'>[],
): ConflictEffect | undefined {
  const standing = conflicts.filter((it) => it.liftedAt === null)
  if (standing.some((it) => it.effect === 'recused')) return 'recused'
  return standing.length > 0 ? 'abstains' : undefined
}

/**
 * The conflict that someone declares, or that an officer who has none sets about another. An officer's conflict is pinned, and
 * says why.
 */
export function recordConflict(
  input: { personId: string; kind: ConflictKind; effect: ConflictEffect; note: string },
  signed: Signed,
): Omit<Conflict, 'id' | 'liftedAt'> & { note: string; recordedBy: string; recordedAt: Date } {
  const recordedBy = personOf(signed)
  const own = input.personId === recordedBy
  refuseUnless(own || signed.by.capacities.includes('officer'), 'not_allowed')
  refuseUnless(own || !signed.by.conflicted, 'conflicted')
  refuseUnless(own || input.note.trim() !== '', 'reason_missing')
  const origin = own ? 'declared' : 'set'
  return { ...input, origin, pinned: !own, recordedBy, recordedAt: signed.at }
}

/**
 * Lifts a conflict with a written reason. Whoever declared their own may lift it; one that was set or detected is lifted by
 * an officer who has none with the application, and never by the person it is about.
 */
export function liftConflict(conflict: Conflict, input: { reason: string }, signed: Signed) {
  const liftedBy = personOf(signed)
  const own = conflict.personId === liftedBy
  const byOfficer = signed.by.capacities.includes('officer') && !own
  refuseUnless(conflict.liftedAt === null, 'conflict_already_lifted')
  refuseUnless(byOfficer || own, 'not_allowed')
  refuseUnless(own || !signed.by.conflicted, 'conflicted')
  refuseUnless(byOfficer || (conflict.origin === 'declared' && !conflict.pinned), 'conflict_pinned')
  refuseUnless(input.reason.trim() !== '', 'reason_missing')
  return { liftedBy, liftedAt: signed.at, liftedReason: input.reason.trim() }
}
