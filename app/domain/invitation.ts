import { z } from 'zod'

import { type MemberRole, memberRoles } from './organization.ts'
import { Refusal, refuseUnless } from './refusal.ts'
import { personName, plainAddress, typedCode } from './sign-in.ts'

/** How long an invitation to an organization can be accepted, in days. */
export const joinDays = 7

/** How many digits a code to read out has: digits alone sound like nothing else, in any language. */
export const joinCodeDigits = 10

/** How somebody comes to an organization: by a letter's link, by a code that is read out to them, or not at all. */
export const memberWays = ['email', 'code', 'paper'] as const
export type MemberWay = (typeof memberWays)[number]

/** Somebody whom a representative adds: by email they are written to, by paper they only receive letters by hand. */
export const addMemberInput = z
  .object({
    member_name: personName,
    member_role: z.enum(memberRoles, 'problem_required_choice'),
    member_way: z.enum(memberWays, 'problem_required_choice'),
    member_email: z.string().trim().toLowerCase().default(''),
  })
  .superRefine(({ member_way: way, member_email: email }, context) => {
    if (way !== 'email') return
    const checked = plainAddress.safeParse(email)
    if (checked.success) return
    const [issue] = checked.error.issues
    context.addIssue({
      code: 'custom',
      path: ['member_email'],
      message: issue?.message ?? 'problem_required',
    })
  })

/** Who comes to take over what a facilitator wrote. */
export const handOverInput = z.object({ member_name: personName })

export const joinCodeInput = z.object({ code: typedCode(joinCodeDigits, 'problem_not_a_join_code') })

/** A code as it is easiest to read out: 482 913 0572. */
export function spacedJoinCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`
}

/** What is known of an invitation when someone comes by it; `isBacked` while whoever invited may still invite. */
export type KnownInvitation = {
  role: MemberRole
  email: string | null
  expiresAt: Date
  isSpent: boolean
  isBacked: boolean
}

/** Who comes: their address, and what they are in the organization already. */
export type Newcomer = { email: string | null; role: MemberRole | null; isDisputed: boolean }

/**
 * Says whether a newcomer's membership begins or is raised to that of a representative. Refuses an invitation that is over,
 * one written to another address, and whoever gains nothing by it or whose mandate is disputed.
 */
export function joining(invitation: KnownInvitation, who: Newcomer, at: Date): 'begins' | 'rises' {
  const { role, email, expiresAt, isSpent, isBacked } = invitation
  if (isSpent || !isBacked || expiresAt <= at) throw new Refusal('invitation_over')
  refuseUnless(email === null || email === who.email, 'invitation_for_another')
  refuseUnless(!who.isDisputed, 'not_allowed')
  if (who.role === null) return 'begins'
  refuseUnless(who.role === 'contributor' && role === 'representative', 'already_in_organization')
  return 'rises'
}
