import { windowAt } from './call.ts'
import { Refusal, refuseUnless } from './refusal.ts'
import type { Role } from './role.ts'

/** The steps that a whole call takes; each is recorded with who took it, when and why. */
export const callSteps = ['publish', 'unpublish', 'extend', 'close'] as const
export type CallStep = (typeof callSteps)[number]

/** What the steps of a call may look at. */
export type CallStanding = {
  publishedAt: Date | null
  opensAt: Date
  closesAt: Date
  applications: number
  /** How many parts have something missing or wrong. */
  gaps: number
}

/** Whether a step can be taken now; what it still needs is for its rule to say. */
export function isStepOpen(step: CallStep, call: CallStanding, at: Date): boolean {
  if (step === 'publish') return call.publishedAt === null
  if (call.publishedAt === null) return false
  if (step === 'unpublish') return call.applications === 0
  return step === 'extend' || windowAt({ ...call, graceHours: 0 }, at) === 'open'
}

/** Publishes a call in which nothing is missing; it must still be open for a while. */
export function publishCall(call: CallStanding, closesAt: Date, at: Date): void {
  refuseUnless(call.publishedAt === null, 'move_not_open')
  refuseUnless(call.gaps === 0, 'call_incomplete', { missing: call.gaps })
  refuseUnless(closesAt > at, 'closing_past')
}

/** Takes a call back from the public, while nobody has begun an application. */
export function unpublishCall(call: CallStanding): void {
  refuseUnless(call.publishedAt !== null, 'move_not_open')
  refuseUnless(call.applications === 0, 'call_begun')
}

/** Gives everybody more time; the new closing is later than the old one and still to come. */
export function extendCall(call: CallStanding, closesAt: Date, at: Date): void {
  refuseUnless(call.publishedAt !== null, 'move_not_open')
  requireLater(call.closesAt, closesAt, at)
}

/** Closes an open call now, whatever its day was. */
export function closeCall(call: CallStanding, at: Date): void {
  refuseUnless(call.publishedAt !== null, 'move_not_open')
  const window = windowAt({ ...call, graceHours: 0 }, at)
  if (window === 'not_open') throw new Refusal('call_not_open', { opensAt: call.opensAt })
  refuseUnless(window === 'open', 'call_closed', { closedAt: call.closesAt })
}

/** Refuses a closing that is not later than the one that counts now, or over already. */
export function requireLater(before: Date, after: Date, at: Date): void {
  refuseUnless(after > before, 'closing_not_later', { closedAt: before })
  refuseUnless(after > at, 'closing_past')
}

/** Refuses whoever is no officer here. */
export function requireOfficer(roles: readonly Role[]): void {
  refuseUnless(roles.includes('officer'), 'not_allowed')
}
