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
 * The words by which the organizations of a call are told apart: of at least four letters, and in the names of at most two of them,
 * or of one in twenty. What more of them share, such as comunidad or nativa, says of nobody who is meant.
 */
export function tellingWords(names: readonly string[]): ReadonlySet<string> {
  const holders = new Map<string, number>()
  for (const word of names.flatMap((name) => [...new Set(wordsOf(name))]))
    holders.set(word, (holders.get(word) ?? 0) + 1)
  const few = Math.max(2, names.length / 20)
  return new Set([...holders.keys()].filter((it) => /\p{L}{4}/u.test(it) && (holders.get(it) ?? 0) <= few))
}

/**
 * Whether a statement names an organization, so that under double blindness nobody has to be told who applied. It is `same`
 * where a line holds its whole name or a number of its own, and `perhaps` where a line shares a telling word with its name: an
 * officer looks at those.
 */
export function namedIn(
  { organizations }: Pick<ConflictStatement, 'organizations'>,
  organization: KnownOrganization,
  telling: ReadonlySet<string>,
): 'same' | 'perhaps' | undefined {
  const known = knownAs(organization, telling)
  const lines = organizations.map(lineOf)
  if (lines.some((it) => isSame(it, known))) return 'same'
  return lines.some((it) => isPerhaps(it, known)) ? 'perhaps' : undefined
}

/**
 * Whether a line of a statement is about an organization beyond doubt: it holds the whole name, word after word, whatever the
 * capitals, accents and signs and whatever else it says, or one of its numbers.
 */
export function namesWhole(said: string, organization: KnownOrganization): boolean {
  return isSame(lineOf(said), knownAs(organization, new Set()))
}

/** A line of a statement that names an organization, perhaps or beyond doubt. */
export type Tie<Statement, Organization> = { statement: Statement; said: string; organization: Organization }

/**
 * All that statements say of the organizations of a call, as `namedIn` has it of each line. Lines are compared only with
 * organizations that they share a word with, so that thousands of those and scores of reviewers take no time.
 */
export function findTies<
  Statement extends Pick<ConflictStatement, 'organizations'>,
  Organization extends KnownOrganization,
>(
  statements: readonly Statement[],
  organizations: readonly Organization[],
  telling: ReadonlySet<string>,
): Tie<Statement, Organization>[] {
  const filed = filedBySign(organizations, telling)
  return statements.flatMap((statement) =>
    statement.organizations.flatMap((said) =>
      namedOf(lineOf(said), filed).map((organization) => ({ statement, said, organization })),
    ),
  )
}

type Filed<Organization> = Map<string, (Known & { at: number; organization: Organization })[]>

/** Organizations by the signs of which a line that names them has one: a whole name holds its telling words too. */
function filedBySign<Organization extends KnownOrganization>(
  organizations: readonly Organization[],
  telling: ReadonlySet<string>,
): Filed<Organization> {
  const filed: Filed<Organization> = new Map()
  for (const [at, organization] of organizations.entries()) {
    const known = { at, organization, ...knownAs(organization, telling) }
    const inName = known.telling.length > 0 ? known.telling : known.words.slice(0, 1)
    for (const sign of new Set([...inName, ...known.numbers])) {
      const those = filed.get(sign)
      if (those) those.push(known)
      else filed.set(sign, [known])
    }
  }
  return filed
}

/** The organizations that a line names, perhaps or beyond doubt, in their order. */
function namedOf<Organization>(line: Line, filed: Filed<Organization>): Organization[] {
  const near = new Set([...line.words, line.letters].flatMap((it) => filed.get(it) ?? []))
  return [...near]
    .filter((it) => isSame(line, it) || isPerhaps(line, it))
    .sort((one, other) => one.at - other.at)
    .map(({ organization }) => organization)
}

/** A line as it is compared; `spaced` has each of its words between two spaces. */
type Line = { words: ReadonlySet<string>; letters: string; spaced: string }

/** An organization as lines are compared with it. */
type Known = {
  words: readonly string[]
  spaced: string
  telling: readonly string[]
  numbers: readonly string[]
}

function lineOf(said: string): Line {
  const words = wordsOf(said)
  return { words: new Set(words), letters: words.join(''), spaced: ` ${words.join(' ')} ` }
}

function knownAs({ name, identifiers }: KnownOrganization, telling: ReadonlySet<string>): Known {
  const words = wordsOf(name)
  return {
    words,
    spaced: ` ${words.join(' ')} `,
    telling: words.filter((it) => telling.has(it)),
    numbers: identifiers.map((it) => wordsOf(it).join('')).filter((it) => it !== ''),
  }
}

function isSame({ words, letters, spaced }: Line, known: Known): boolean {
  if (known.words.length > 0 && spaced.includes(known.spaced)) return true
  return known.numbers.some((it) => it === letters || words.has(it))
}

function isPerhaps({ words }: Line, { telling }: Known): boolean {
  return telling.some((it) => words.has(it))
}

function wordsOf(name: string): string[] {
  return withoutAccents(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((it) => it !== '')
}
