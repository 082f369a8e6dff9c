import { type RawBuilder, sql } from 'kysely'

import type { Filter, FilterComparison, FilterTerm, FilterTest } from '#app/domain/filter.ts'
import { withoutAccents } from '#app/domain/words.ts'

/** What a key of a filter means in a query. Days are those of the call's zone; no value at all passes no test. */
export type Column =
  | { kind: 'enum'; is: (value: string) => RawBuilder<boolean> }
  | { kind: 'number'; value: RawBuilder<string | number | null> }
  | { kind: 'date'; value: RawBuilder<string | null> }
  | { kind: 'yes_no'; holds: RawBuilder<boolean> }
  | { kind: 'text'; has: (words: RawBuilder<string>) => RawBuilder<boolean> }

/** The keys that a reader may use, by name, and in which texts plain words are looked for. */
export type FilterColumns = { keys: Readonly<Record<string, Column>>; texts: RawBuilder<string | null>[] }

/** The filter as a condition of a query. A key without its column is a bug: what a reader may not use was never parsed. */
export function conditionOf(filter: Filter, columns: FilterColumns): RawBuilder<boolean> {
  const terms = filter.map((term) => {
    const holds = sql<boolean>`coalesce(${holdsOf(term, columns)}, false)`
    return term.not ? sql<boolean>`not ${holds}` : holds
  })
  return sql<boolean>`(${sql.join([sql`true`, ...terms], sql` and `)})`
}

/** Whether a text holds some words, in capitals or not, with the accents of Spanish or without; nothing in it is a pattern. */
export function holdsWords(text: RawBuilder<unknown>, words: RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`position(${words} in ${plain(text)}) > 0`
}

const accented = 'ÁÉÍÓÚÜÑÀÈÌÒÙÂÊÎÔÛÃÕÄËÏÖÇáéíóúüñàèìòùâêîôûãõäëïöç'
const bare = 'aeiouunaeiouaeiouaoaeioc'.repeat(2)

// The embedded database knows no rules of languages: what they would say of these letters is written out.
function plain(text: RawBuilder<unknown>) {
  return sql<string>`lower(translate(${text}, ${accented}, ${bare}))`
}

function holdsOf(term: FilterTerm, { keys, texts }: FilterColumns): RawBuilder<boolean> {
  if (term.of === 'text') {
    const words = sql<string>`${withoutAccents(term.text)}::text`
    return anyOf(texts.map((text) => holdsWords(text, words)))
  }
  const column = keys[term.key]
  if (!column) throw new Error(`a filter by ${term.key} has no meaning here`)
  return anyOf(term.any.map((test) => passes(column, test)))
}

function passes(column: Column, test: FilterTest): RawBuilder<boolean> {
  if (test.by === 'range')
    return sql`(${compared(column, '>=', test.from)} and ${compared(column, '<=', test.to)})`
  return compared(column, test.by, test.value)
}

const signs = { is: sql`=`, '>=': sql`>=`, '<=': sql`<=`, '>': sql`>`, '<': sql`<` } as const

function compared(column: Column, by: FilterComparison | 'is', value: string): RawBuilder<boolean> {
  switch (column.kind) {
    case 'enum':
      return column.is(value)
    case 'yes_no':
      return sql`coalesce(${column.holds}, false) = ${value === 'yes'}`
    case 'text':
      return column.has(sql<string>`${withoutAccents(value)}::text`)
    case 'number':
      return sql`${column.value} ${signs[by]} ${value}::numeric`
    case 'date':
      return sql`${column.value} ${signs[by]} ${value}::text`
  }
}

function anyOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join([sql`false`, ...conditions], sql` or `)})`
}
