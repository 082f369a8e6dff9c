import { type Calculation, type Figure, calculated } from './calculation.ts'
import type { EditorProblem } from './editor-problem.ts'
import { isKey, proposeKey } from './form-key.ts'
import type { ListKind } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'
import { posted, readWords } from './read-property.ts'
import { isReserved } from './reserved-key.ts'
import { listLength } from './typed-list.ts'

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
}

/** The list as its fields were posted; rows without anything in them are left out. A key is proposed where none is typed. */
export function readList(form: PostedForm, name: string, kind: ListKind, setting: ListSetting): ReadList {
  const rows = Array.from({ length: listLength(form, name) }, (_, at) => `${name}.${at}`).filter((row) =>
    isTyped(form, row, setting.locales),
  )
  const items: Record<string, unknown>[] = []
  const alone: string[] = []
  const problems: EditorProblem[] = []
  for (const row of rows) {
    const key = keyOf(form, row, { setting, taken: items.map((it) => String(it[keyName(kind)])), kind })
    if (typeof key !== 'string') {
      problems.push(key)
      continue
    }
    const item = itemOf(form, row, { kind, key, setting })
    items.push(item)
    if (posted(form, `${row}.alone`) === 'yes') alone.push(key)
    if (kind === 'line') problems.push(...lineProblems(form, row, item))
  }
  return { items, alone, problems }
}

/** What names a thing of the list in the stored form. */
export function keyName(kind: ListKind): 'value' | 'key' {
  return kind === 'option' ? 'value' : 'key'
}

function isTyped(form: PostedForm, row: string, locales: readonly string[]): boolean {
  const fields = [`${row}.key`, `${row}.was`, ...locales.map((locale) => `${row}.label.${locale}`)]
  return fields.some((field) => posted(form, field) !== '')
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
  if (!isKey(typed)) return { field, code: 'not_a_key' }
  if (kind !== 'option' && isReserved(typed, 'part')) return { field, code: 'key_reserved' }
  return taken.includes(typed) ? { field, code: 'option_twice', facts: { key: typed } } : typed
}

type Reading = { kind: ListKind; key: string; setting: ListSetting }

function itemOf(form: PostedForm, row: string, { kind, key, setting }: Reading): Record<string, unknown> {
  const { locales, stored } = setting
  const before = stored.find((it) => it[keyName(kind)] === posted(form, `${row}.was`)) ?? {}
  const words = (name: 'label' | 'help', isOptional: boolean) =>
    readWords(form, `${row}.${name}`, { locales, before: before[name], isOptional })
  const shared = { [keyName(kind)]: key, label: words('label', false) }
  if (kind === 'option') return { ...shared, help: words('help', true) }
  if (kind === 'named') return shared
  return {
    ...shared,
    format: posted(form, `${row}.format`),
    value: valueOf(form, row, before['value'], setting),
  }
}

function valueOf(form: PostedForm, row: string, before: unknown, { figures }: ListSetting): unknown {
  const calculation = readCalculation(form, row)
  return calculation.left === 'kept' ? before : calculated(calculation, figures)
}

/** A calculation as its fields were posted; `kept` for one that stays as it is. */
export function readCalculation(form: PostedForm, row: string): Calculation {
  const of = (name: string) => posted(form, `${row}.${name}`)
  return { left: of('left'), how: of('how'), right: of('right'), number: of('number') }
}

const formats: readonly unknown[] = ['money', 'number', 'percent', 'text']

function lineProblems(form: PostedForm, row: string, item: Record<string, unknown>): EditorProblem[] {
  const { left, how, right } = readCalculation(form, row)
  const isNumbered = left === 'number' || (how !== '' && right === 'number')
  const missing = isNumbered && posted(form, `${row}.number`) !== '' ? 'not_a_number' : 'required'
  const field = left !== '' && isNumbered ? `${row}.number` : left === '' ? `${row}.left` : `${row}.right`
  return [
    ...(item['value'] === undefined ? [{ field, code: missing } as const] : []),
    ...(formats.includes(item['format']) ? [] : [{ field: `${row}.format`, code: 'required' } as const]),
  ]
}

/** The keys that a list had and has no more. */
export function lostKeys(
  kind: ListKind,
  before: readonly Record<string, unknown>[],
  after: readonly Record<string, unknown>[],
): string[] {
  const keys = (list: readonly Record<string, unknown>[]) => list.map((it) => String(it[keyName(kind)]))
  return keys(before).filter((key) => !keys(after).includes(key))
}
