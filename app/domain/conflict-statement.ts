import { z } from 'zod'

import { withoutAccents } from './words.ts'

/** A reviewer's statement, once a year: the organizations that they have ties with, in their own words. */
export type ConflictStatement = { saidAt: Date; organizations: readonly string[] }

/** An organization as the portal knows it. Identifiers are numbers such as its RUC, in any writing. */
export type KnownOrganization = { name: string; identifiers: readonly string[] }

/** The form of a statement: one organization a line, and none at all is a statement too. */
export const statementInput = z.object({
  organizations: z
    .string()
    .default('')
    .transform((text) => text.split('\n').map((it) => it.trim()))
    .transform((lines) => [...new Set(lines)].filter((it) => it !== '')),
})

/** Whether a reviewer has to make a statement before they read on: they made none, or it is a year old. */
export function isStatementDue(statement: Pick<ConflictStatement, 'saidAt'> | null, at: Date): boolean {
  if (!statement) return true
  const { saidAt } = statement
  const yearLater = new Date(saidAt).setUTCFullYear(saidAt.getUTCFullYear() + 1)
  return at.getTime() >= yearLater
}

/**
 * Whether a statement names an organization, so that under double blindness nobody has to be told who applied. It is `same`
 * by a number or by its whole name, whatever the capitals, accents and signs; `perhaps` when all that was written, at least
 * two words that say something, stands in the name: an officer looks at those.
 */
export function namedIn(
  { organizations }: Pick<ConflictStatement, 'organizations'>,
  { name, identifiers }: KnownOrganization,
): 'same' | 'perhaps' | undefined {
  const known = wordsOf(name)
  const numbers = identifiers.map(lettersOf)
  const isSame = (named: string) =>
    wordsOf(named).join(' ') === known.join(' ') ||
    [lettersOf(named), ...wordsOf(named)].some((it) => numbers.includes(it))
  if (organizations.some(isSame)) return 'same'
  const isWithin = (named: string) => {
    const said = wordsOf(named).filter((it) => it.length > 3)
    return said.length >= 2 && said.every((it) => known.includes(it))
  }
  return organizations.some(isWithin) ? 'perhaps' : undefined
}

function wordsOf(name: string): string[] {
  return withoutAccents(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((it) => it !== '')
}

function lettersOf(identifier: string): string {
  return wordsOf(identifier).join('')
}
