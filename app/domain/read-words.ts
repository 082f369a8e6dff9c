import type { EditorProblem } from './editor-problem.ts'
import { longestPassage, longestWords } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'

/** A number as people write it: a point or a comma before its decimals, nothing between its thousands. */
export const decimal = /^-?\d+([.,]\d+)?$/

/** One field as it was posted, without white space around it; empty when it is not there. */
export function posted(form: PostedForm, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() : ''
}

/** A text in the funder's languages from its fields `name.es`, `name.en`…; languages that are not asked for stay. */
export function readWords(
  form: PostedForm,
  name: string,
  { locales, before, isOptional }: { locales: readonly string[]; before: unknown; isOptional: boolean },
): Record<string, string> | undefined {
  const asked = locales.map((locale) => [locale, posted(form, `${name}.${locale}`)] as const)
  const kept = entriesOf(before).filter(([locale]) => !locales.includes(locale))
  const words = Object.fromEntries([...kept, ...asked].filter(([, text]) => text !== ''))
  return isOptional && Object.keys(words).length === 0 ? undefined : words
}

/** Which languages of a text say more than a page can show. */
export function tooLong(
  form: PostedForm,
  name: string,
  { locales, isLong }: { locales: readonly string[]; isLong: boolean },
): EditorProblem[] {
  const max = isLong ? longestPassage : longestWords
  const fields = locales.map((locale) => `${name}.${locale}`)
  return fields
    .filter((field) => posted(form, field).length > max)
    .map((field) => ({ field, code: 'too_long', facts: { max } }))
}

function entriesOf(words: unknown): [string, string][] {
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}
