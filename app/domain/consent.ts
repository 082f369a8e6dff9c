import { z } from 'zod'

import type { ApplicationFile } from './application-case.ts'
import { dayFrom } from './calendar.ts'
import type { Signed } from './capacity.ts'
import { refuseUnless } from './refusal.ts'
import { personName } from './sign-in.ts'

/** How an organization agreed to a facilitator's writing for it. */
export const consentWays = ['signed_sheet', 'assembly', 'spoken'] as const
export type ConsentWay = (typeof consentWays)[number]

/** Who agreed, on which day (`YYYY-MM-DD`), and how. */
export type ConsentGiven = { givenBy: string; givenOn: string; way: ConsentWay }

/** A consent as it is kept; `fileId` is the photo or scan of the signed sheet. */
export type Consent = ConsentGiven & { fileId: string | null; recordedBy: string }

const part = z.string().trim().default('')

/** The form by which a facilitator says that an organization agreed. */
export const consentInput = z
  .object({
    given_by: personName,
    way: z.enum(consentWays, { error: 'problem_required_choice' }),
    'given_on-day': part,
    'given_on-month': part,
    'given_on-year': part,
  })
  .transform(({ given_by: givenBy, way, ...typed }, context): ConsentGiven => {
    const parts = { day: typed['given_on-day'], month: typed['given_on-month'], year: typed['given_on-year'] }
    const givenOn = dayFrom(parts)
    if (givenOn !== undefined) return { givenBy, way, givenOn }
    context.addIssue({ code: 'custom', path: ['given_on'], message: 'problem_not_a_day' })
    return z.NEVER
  })

/** Refuses a day after today: nobody has agreed yet what they will agree to. */
export function requireGivenBy(today: string, { givenOn }: Pick<ConsentGiven, 'givenOn'>): void {
  refuseUnless(givenOn <= today, 'consent_day_wrong')
}

/**
 * Refuses what a facilitator sends for an organization of which it is not written down that it agreed. Whoever represents it
 * needs no consent: they declare for themselves.
 */
export function requireConsent(
  { application }: { application: Pick<ApplicationFile, 'enteredBy' | 'hasConsent'> },
  { by }: Signed,
): void {
  const isSpokenFor = application.enteredBy !== null && !by.capacities.includes('representative')
  refuseUnless(!isSpokenFor || application.hasConsent, 'consent_missing')
}
