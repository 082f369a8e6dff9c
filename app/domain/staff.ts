import { z } from 'zod'

import { roles, type Role, type RoleScope } from './role.ts'
import { personName, plainAddress } from './sign-in.ts'

/** How long an invitation waits for its person to sign in, in days. */
export const invitationDays = 7

/**
 * Which roles someone may grant and end over a scope by holding one there. Officers build their team; who signs for
 * money, who audits and who administers is for administrators alone, so that no officer appoints their own approver.
 */
const grants: Partial<Record<Role, readonly Role[]>> = {
  officer: ['facilitator', 'reviewer', 'officer'],
  admin: roles,
}

/** The roles that someone who holds these over a scope may grant there, in the order in which pages list them. */
export function grantableBy(held: readonly Role[]): Role[] {
  return roles.filter((role) => held.some((own) => grants[own]?.includes(role)))
}

/** A scope as a form carries it: `funder:…`, `program:…` or `call:…` with its id. */
const scopeInput = z
  .string('problem_required_choice')
  .regex(/^(funder|program|call):[0-9a-f-]{36}$/, 'problem_required_choice')

const dayInput = z
  .string()
  .default('')
  .refine((day) => day === '' || z.iso.date().safeParse(day).success, 'problem_not_a_day')

export const inviteInput = z
  .object({
    name: personName,
    email: plainAddress,
    role: z.enum(roles, 'problem_required_choice'),
    scope: scopeInput,
    from: dayInput,
    until: dayInput,
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    error: 'problem_ends_before_it_starts',
  })

export type Invitation = z.infer<typeof inviteInput>

/** One role, to end it or to invite to it again. */
export const grantInput = z.object({ grant: z.uuid() })

/** Reads the scope of a form. */
export function scopeOf(text: string): RoleScope {
  const [kind, id = ''] = text.split(':')
  if (kind === 'funder') return { funderId: id }
  return kind === 'program' ? { programId: id } : { callId: id }
}
