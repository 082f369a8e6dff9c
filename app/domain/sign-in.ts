import { z } from 'zod'

import type { Role } from './role.ts'

/** How long a code may be used, in minutes, and how many wrong guesses it survives. */
export const codeMinutes = 10
export const codeAttempts = 5

/** One plain email address, in lower case as the portal keeps it. */
export const plainAddress = z
  .string('problem_required')
  .trim()
  .toLowerCase()
  .min(1, 'problem_required')
  .pipe(z.email('problem_not_an_email').max(254, 'problem_not_an_email'))

export const requestCodeInput = z.object({ email: plainAddress, next: z.string().default('') })

/** A code of so many digits, however it was typed, pasted or heard: with spaces, hyphens, or the words around it. */
export function typedCode(digits: number, problem: string) {
  return z
    .string('problem_required')
    .transform((typed) => typed.normalize('NFKC').replace(/\D/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'problem_required')
        .regex(new RegExp(`^\\d{${digits}}$`), problem),
    )
}

export const enterCodeInput = z.object({ code: typedCode(6, 'problem_not_a_code') })

export const chooseWhoInput = z.object({ person: z.string('problem_required_choice') })

export const personName = z
  .string('problem_required')
  .trim()
  .min(1, 'problem_required')
  .max(120, 'problem_name_too_long')
  .regex(/^\P{Cc}*$/u)

/** How someone new is called. In which language the portal writes to them its catalogs decide. */
export const introduceInput = z.object({ name: personName })

/** A code as it is easiest to read and to type: 123 456. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

const office: readonly Role[] = ['officer', 'approver', 'auditor', 'admin']

/** The pages where someone with these roles works: on their own applications, on reviews, in the office. */
export function homesOf(roles: readonly Role[]) {
  const reviews = roles.includes('reviewer') ? (['/review'] as const) : []
  const manages = roles.some((role) => office.includes(role)) ? (['/manage'] as const) : []
  return ['/apply', ...reviews, ...manages] as const
}

/** The page where someone with these roles begins their work. */
export function homeFor(roles: readonly Role[]): string {
  return homesOf(roles).at(-1) ?? '/apply'
}
