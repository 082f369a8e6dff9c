import { type FormDefinition, questionsOf } from './form.ts'
import type { PieceKind } from './form-edit.ts'
import type { Column, Question } from './question.ts'
import { isReserved } from './reserved-key.ts'
import { withoutAccents } from './words.ts'

/** How long a key may be: it stands in addresses, columns of exports and names of inputs. */
export const longestKey = 40

/** Whether a text is one snake_case word: small letters, digits and underscores, a letter first. */
export function isKey(text: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(text) && text.length <= longestKey
}

/** A key for what has these words, neither taken nor reserved: `¿Cómo se llama?` gives `como_se_llama`. */
export function proposeKey(words: string, taken: readonly string[], fallback: string): string {
  const plain = withoutAccents(words)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, longestKey - 4)
    .replace(/_+$/, '')
  const begin = plain === '' ? fallback : plain
  return unused(begin, taken)
}

/** The key itself, or with the first number behind it that makes it free. */
export function unused(key: string, taken: readonly string[]): string {
  const isFree = (it: string) => !taken.includes(it) && !isReserved(it, 'question')
  let free = key
  for (let number = 2; !isFree(free); number += 1) free = `${key}_${number}`
  return free
}

/** The keys that pieces of this kind have in the form. */
export function takenKeys(definition: FormDefinition, kind: PieceKind): string[] {
  const lists = {
    section: definition.sections,
    group: definition.sections.flatMap((it) => it.groups),
    question: questionsOf(definition),
  }
  return lists[kind].map(({ key }) => key)
}

/** The keys that answers may be stored under: of each question, and of what is within it as `question.option`. */
export function publishedKeys(definition: FormDefinition): string[] {
  return questionsOf(definition).flatMap((question) => [
    question.key,
    ...keysWithin(question).map((key) => `${question.key}.${key}`),
  ])
}

function keysWithin(question: Question): string[] {
  switch (question.kind) {
    case 'one_of':
    case 'some_of':
      return question.options.map(({ value }) => value)
    case 'place':
      return question.levels.map(({ key }) => key)
    case 'rows':
      return question.columns.flatMap(columnKeys)
    case 'table':
      return [...question.rows, ...question.columns].map(({ key }) => key)
    default:
      return []
  }
}

function columnKeys(column: Column): string[] {
  const options = column.kind === 'one_of' ? column.options : []
  return [column.key, ...options.map(({ value }) => `${column.key}.${value}`)]
}

/** The keys within a question, of all those of `publishedKeys`. */
export function keysUnder(published: readonly string[], question: string): string[] {
  const begin = `${question}.`
  return published.filter((key) => key.startsWith(begin)).map((key) => key.slice(begin.length))
}
