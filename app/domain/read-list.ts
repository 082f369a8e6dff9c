import type { Figure } from './calculation.ts'
import { optionValue } from './column.ts'
import type { EditorProblem } from './editor-problem.ts'
import { isKey, proposeKey } from './form-key.ts'
import type { Notation } from './notation.ts'
import type { ListKind } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'
import { isReserved } from './reserved-key.ts'
import { readWorked } from './read-worked.ts'
import { posted, readWords, tooLong } from './read-words.ts'
import { listLength, longestList } from './typed-list.ts'

export type ReadList = {
  items: Record<string, unknown>[]
  /** The keys of those that are ticked as standing alone. */
  alone: string[]
  problems: EditorProblem[]
}

/** What a list is read with: its stored things by their keys, which keys are published, and the figures of the form. */
export type ListSetting = {
  locales: readonly string[]
  stored: readonly Record<string, unknown>[]
  isPublished: (key: string) => boolean
  figures: readonly Figure[]
  notation: Notation
}

/** The list as its fields were posted; rows without anything in them are left out. A key is proposed where none is typed. */
export function readList(form: PostedForm, name: string, kind: ListKind, setting: ListSetting): ReadList {
  const rows = Array.from({ length: listLength(form, name) }, (_, at) => `${name}.${at}`).filter((row) =>
    isTyped(form, row, setting.locales),
  )
  const items: Record<string, unknown>[] = []
  const alone: string[] = []
  const problems = lengthProblems(form, name)
  for (const row of rows) {
    const taken = items.map((it) => String(it[keyName(kind)]))
    const key = keyOf(form, row, { setting, taken, kind })
    const isKeyed = typeof key === 'string'
    const read = readThing(form, row, { kind, key: isKeyed ? key : '', setting })
    problems.push(...(isKeyed ? [] : [key]), ...read.problems)
    if (!isKeyed) continue
    items.push(read.item)
    if (posted(form, `${row}.alone`) === 'yes') alone.push(key)
  }
  return { items, alone, problems }
}

/** What names a thing of the list in the stored form. */
export function keyName(kind: ListKind): 'value' | 'key' {
  return kind === 'option' ? 'value' : 'key'
}

function lengthProblems(form: PostedForm, name: string): EditorProblem[] {
  const isTooMany = Number(posted(form, `${name}.count`)) > longestList
  return isTooMany ? [{ field: name, code: 'too_many', facts: { max: longestList } }] : []
}

function isTyped(form: PostedForm, row: string, locales: readonly string[]): boolean {
  const texts = locales.flatMap((locale) => [`${row}.label.${locale}`, `${row}.help.${locale}`])
  return [`${row}.key`, `${row}.was`, `${row}.left`, ...texts].some((field) => posted(form, field) !== '')
}

type Keying = { setting: ListSetting; taken: readonly string[]; kind: ListKind }

function keyOf(form: PostedForm, row: string, { setting, taken, kind }: Keying): string | EditorProblem {
  const field = `${row}.key`
  const was = posted(form, `${row}.was`)
  const typed = posted(form, field)
  if (was !== '' && typed !== was && setting.isPublished(was))
    return { field, code: 'key_published', facts: { key: was } }
  const labels = setting.locales.map((locale) => posted(form, `${row}.label.${locale}`))
  if (typed === '') return proposeKey(labels.find((it) => it !== '') ?? '', taken, kind)
  if (!isKey(typed) && !isNumbered(typed, was, kind)) return { field, code: 'not_a_key' }
  if (kind !== 'option' && isReserved(typed, 'part')) return { field, code: 'key_reserved' }
  return taken.includes(typed) ? { field, code: 'option_twice', facts: { key: typed } } : typed
}

/** What a spreadsheet stored, such as `1`, stays; people are only asked for words. */
function isNumbered(typed: string, was: string, kind: ListKind): boolean {
  return typed === was && kind === 'option' && optionValue.safeParse(typed).success
}

type Reading = { kind: ListKind; key: string; setting: ListSetting }

function readThing(form: PostedForm, row: string, { kind, key, setting }: Reading) {
  const { locales, stored } = setting
  const before = stored.find((it) => it[keyName(kind)] === posted(form, `${row}.was`)) ?? {}
  const words = (name: 'label' | 'help', isOptional: boolean) =>
    readWords(form, `${row}.${name}`, { locales, before: before[name], isOptional })
  const shared = { [keyName(kind)]: key, label: words('label', false) }
  const long = ['label', 'help'].flatMap((name) =>
    tooLong(form, `${row}.${name}`, { locales, isLong: false }),
  )
  if (kind === 'named') return { item: shared, problems: long }
  if (kind === 'option') return { item: { ...shared, help: words('help', true) }, problems: long }
  const format = posted(form, `${row}.format`)
  const field = `${row}.format`
  const wanted = format === 'text' ? 'any' : 'number'
  const worked = readWorked(form, row, { ...setting, before: before['value'], wanted })
  const unknown: EditorProblem[] = formats.includes(format)
    ? []
    : [{ field, code: format === '' ? 'required' : 'not_offered' }]
  const wrong = 'problems' in worked ? worked.problems : []
  const value = 'value' in worked ? worked.value : undefined
  return { item: { ...shared, format, value }, problems: [...long, ...wrong, ...unknown] }
}

const formats = ['money', 'number', 'percent', 'text']

/** The keys that a list had and has no more. */
export function lostKeys(
  kind: ListKind,
  before: readonly Record<string, unknown>[],
  after: readonly Record<string, unknown>[],
): string[] {
  const keys = (list: readonly Record<string, unknown>[]) => list.map((it) => String(it[keyName(kind)]))
  return keys(before).filter((key) => !keys(after).includes(key))
}
