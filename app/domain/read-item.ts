import type { EditorProblem } from './editor-problem.ts'
import { expression } from './expression.ts'
import type { Notation } from './notation.ts'
import { type Plain, listAt, valueAt, withValue } from './plain-value.ts'
import { type ListKind, type Property, ordered } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'
import type { Figure } from './calculation.ts'
import { lostKeys, readList } from './read-list.ts'
import { readProperty } from './read-property.ts'

/** What a question or column is read with. */
export type ItemSetting = {
  locales: readonly string[]
  /** The figures that a calculation may start from, and how it is written where they do not do. */
  figures: readonly Figure[]
  notation: Notation
  /** Whether an option of it stands in a published version. */
  isPublished: (option: string) => boolean
  /** The questions and rules that lean on an option of it, by what they say; empty for none. */
  usesOf: (option: string) => string
}

type Reading = { before: Plain; form: PostedForm; setting: ItemSetting }
/** A property as it was read. `beside` is what its fields say of another one. */
type Read = { value: unknown; problems: EditorProblem[]; beside?: Plain }

/** A question or a column with these properties as they were posted, and what is wrong with their fields. */
export function readItem(
  before: Plain,
  properties: readonly Property[],
  form: PostedForm,
  setting: ItemSetting,
) {
  const problems: EditorProblem[] = []
  let item = before
  for (const property of properties) {
    const reading = { before, form, setting }
    const read = property.type === 'list' ? readWholeList(property, reading) : readOne(property, reading)
    problems.push(...read.problems)
    item = { ...withValue(item, property.name.split('.'), read.value), ...read.beside }
  }
  return { item, problems: [...problems, ...orderProblems(item), ...momentProblems(item)] }
}

function readOne(property: Exclude<Property, { type: 'list' }>, { before, form, setting }: Reading): Read {
  const { locales, notation } = setting
  const read = readProperty(property, form, { locales, notation, before: valueAt(before, property.name) })
  return 'problems' in read ? { ...read, value: undefined } : { ...read, problems: [] }
}

function readWholeList(
  { name, of }: { name: string; of: ListKind },
  { before, form, setting }: Reading,
): Read {
  const stored = listAt(before, name)
  const { items, alone, problems } = readList(form, name, of, { ...setting, stored })
  const isTooShort = of === 'option' && items.length < 2 && problems.length === 0
  const all = [
    ...problems,
    ...(isTooShort ? [{ field: name, code: 'too_few_options' } as const] : []),
    ...(of === 'option' ? stillUsed(name, lostKeys(of, stored, items), setting) : []),
  ]
  const beside = before['kind'] === 'some_of' ? { alone: alone.length > 0 ? alone : undefined } : {}
  return { value: items, problems: all, beside }
}

function stillUsed(field: string, lost: readonly string[], { usesOf }: ItemSetting): EditorProblem[] {
  return lost.flatMap((key): EditorProblem[] => {
    const by = usesOf(key)
    return by === '' ? [] : [{ field, code: 'still_used', facts: { key, by } }]
  })
}

function orderProblems(item: Plain): EditorProblem[] {
  return ordered.flatMap(([low, high]): EditorProblem[] => {
    const [min, max] = [valueAt(item, low), valueAt(item, high)]
    const isWrong = typeof min === 'number' && typeof max === 'number' && min > max
    return isWrong ? [{ field: low, code: 'min_over_max', facts: { min, max } }] : []
  })
}

/** Only of two fixed days or months can it be said here which comes first. */
function momentProblems({ earliest, latest }: Plain): EditorProblem[] {
  const [first, last] = [fixed(earliest), fixed(latest)]
  if (first === undefined || last === undefined || first <= last) return []
  return [{ field: 'earliest.day', code: 'first_after_last', facts: { min: first, max: last } }]
}

function fixed(it: unknown): string | undefined {
  const value = expression.safeParse(it).data
  return value?.op === 'literal' ? String(value.value) : undefined
}
