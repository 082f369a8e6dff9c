import { sql } from 'kysely'

import { database } from '#db/connection.ts'
import type { Draft } from '#tests/support/drafts.ts'

/** A word that was typed, and when it stood on the screen whole; owed unless it was gone within a second. */
export type Typed = { word: string; at: number; isMeant: boolean }

type Tried = { draft: Draft; typed: readonly Typed[][]; waiting: readonly string[]; happened: string[] }

/** What one trial came to. `characters` is how many had stood on a screen long enough to be owed. */
export type Verdict = {
  characters: number
  lost: string[]
  duplicates: string[]
  overwritten: string[]
  happened: string[]
  /** What the portal has of the answer, the oldest first, and what the devices hold. */
  texts: readonly string[]
}

/** Nobody deletes a word in a trial: each is in a text that the portal has or the device holds for a choice, once. */
export async function judge({ draft, typed, waiting, happened }: Tried): Promise<Verdict> {
  const history = await historyOf(draft)
  const texts = history.map(({ value }) => value)
  const owed = typed.flat().filter(({ isMeant }) => isMeant)
  const known = [...texts, ...waiting]
  return {
    characters: owed.reduce((sum, { word }) => sum + word.length, 0),
    lost: owed.filter(({ word }) => !known.some((it) => it.includes(word))).map(({ word }) => word),
    duplicates: twiceByOne(history),
    overwritten: await overwrittenIn(draft, history),
    happened,
    texts: known,
  }
}

/** Two people may have written the same beginning; what one has written is kept once. */
function twiceByOne(history: readonly Revision[]): string[] {
  const isSame = (one: Revision, other: Revision) => one.by === other.by && one.value === other.value
  return history
    .filter((it, at) => history.findIndex((earlier) => isSame(earlier, it)) !== at)
    .map(({ value }) => value)
}

type Revision = { revision: number; base: number; by: string; value: string }

async function historyOf({ id }: Draft): Promise<Revision[]> {
  const rows = await database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', id)
    .where('question', '=', 'problem')
    .orderBy('revision')
    .select(['revision', 'base_revision as base', 'made_by as by', sql<string>`value #>> '{}'`.as('value')])
    .execute()
  return rows
}

/** Texts on the line that leads to the answer whose words are not in the text that took their place. */
async function overwrittenIn({ id }: Draft, history: readonly Revision[]): Promise<string[]> {
  const current = await database()
    .selectFrom('answers')
    .where('application_id', '=', id)
    .where('question', '=', 'problem')
    .select('revision')
    .executeTakeFirst()
  const overwritten: string[] = []
  let later = history.find(({ revision }) => revision === current?.revision)
  while (later) {
    const { base, value } = later
    const earlier = history.find(({ revision }) => revision === base)
    const words = earlier?.value.split(' ').filter(Boolean) ?? []
    if (words.some((it) => !value.includes(it))) overwritten.push(`${earlier?.value} -> ${value}`)
    later = earlier
  }
  return overwritten
}
