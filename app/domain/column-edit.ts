import { figuresOfRow } from './calculation.ts'
import { type Column, column as columnSchema } from './column.ts'
import type { EditorProblem } from './editor-problem.ts'
import { unfinished } from './form-draft.ts'
import { isKey, proposeKey } from './form-key.ts'
import { usesOf } from './form-uses.ts'
import type { QuestionOf } from './question.ts'
import { type Property, columnProperties } from './question-property.ts'
import { type Notation, notationFor } from './notation.ts'
import type { PostedForm } from './read-answer.ts'
import { readItem } from './read-item.ts'
import { type ReadValue, readWritten } from './read-property.ts'
import type { EditSetting } from './read-question.ts'
import { isReserved } from './reserved-key.ts'
import { posted, readWords, tooLong } from './read-words.ts'
import { readWorked } from './read-worked.ts'
import type { LocalizedText } from './text.ts'
import { useNames } from './use-names.ts'

export type ColumnKind = Column['kind']
export type RowsQuestion = QuestionOf<'rows'>

const draftColumn = unfinished(columnSchema)

/** The kinds of column in the order in which an editor offers them. */
export const columnKinds = ['short_text', 'number', 'money', 'month', 'one_of', 'calculated'] as const

const beginnings = {
  short_text: {},
  number: {},
  money: {},
  month: {},
  one_of: { options: [] },
  calculated: { value: { op: 'literal', value: 0 }, format: 'number' },
} as const satisfies Record<ColumnKind, object>

/** A new column of this kind that says nothing but its name yet. */
export function blankColumn(kind: ColumnKind, key: string, label: LocalizedText = {}): Column {
  return draftColumn.parse({ ...beginnings[kind], kind, key, label, required: kind !== 'calculated' })
}

/** Everything that an editor asks of a column, in its order. */
export function propertiesOfColumn({ kind }: Pick<Column, 'kind'>): Property[] {
  return [
    { name: 'label', type: 'words' },
    { name: 'help', type: 'words', optional: true },
    ...columnProperties[kind],
  ]
}

/** A new column as it was posted: its words, its kind, and a key, else proposed from them. */
export function readNewColumn(
  question: RowsQuestion,
  form: PostedForm,
  locales: readonly string[],
): { column: Column } | { problems: EditorProblem[] } {
  const label = readWords(form, 'title', { locales, before: undefined, isOptional: false }) ?? {}
  const kind = columnKinds.find((it) => it === posted(form, 'kind'))
  const taken = question.columns.map((it) => it.key)
  const key = posted(form, 'key') || proposeKey(Object.values(label)[0] ?? '', taken, 'column')
  const problems: EditorProblem[] = [
    ...(Object.keys(label).length === 0
      ? [{ field: `title.${locales[0] ?? ''}`, code: 'required' } as const]
      : []),
    ...tooLong(form, 'title', { locales, isLong: false }),
    ...(kind ? [] : [{ field: 'kind', code: 'required' } as const]),
    ...(isKey(key) ? [] : [{ field: 'key', code: 'not_a_key' } as const]),
    ...(taken.includes(key) ? [{ field: 'key', code: 'key_taken' } as const] : []),
    ...(isReserved(key, 'part') ? [{ field: 'key', code: 'key_reserved' } as const] : []),
  ]
  if (problems.length > 0 || !kind) return { problems }
  return { column: blankColumn(kind, key, label) }
}

/** A column as its editor posted it, or what is wrong by its field. */
export function readColumn(
  question: RowsQuestion,
  before: Column,
  form: PostedForm,
  { definition, locales, published }: EditSetting,
): { column: Column } | { problems: EditorProblem[] } {
  const notation = notationFor(definition, { rows: question.key, before: before.key })
  const figures = figuresOfRow(question.columns, before.key)
  const { item, problems } = readItem({ ...before }, propertiesOfColumn(before), form, {
    ...{ locales, figures, notation },
    isPublished: (option) => published.includes(`${question.key}.${before.key}.${option}`),
    usesOf: () => '',
  })
  const worked =
    before.kind === 'calculated'
      ? readWorked(form, 'value', { figures, notation, before: before.value, wanted: 'number' })
      : { value: undefined }
  const required = before.kind === 'calculated' ? { value: false } : readRequired(before, form, notation)
  const all = [worked, required].flatMap((it) => ('problems' in it ? it.problems : []))
  if (problems.length > 0 || all.length > 0) return { problems: [...problems, ...all] }
  const value = 'value' in worked && worked.value !== undefined ? { value: worked.value } : {}
  return {
    column: draftColumn.parse({
      ...item,
      ...value,
      ...('value' in required && { required: required.value }),
    }),
  }
}

/** The questions and rules that lean on a column, by what they say; empty for none. */
export function usesOfColumn(
  { definition, locales }: Pick<EditSetting, 'definition' | 'locales'>,
  question: string,
  column: string,
): string {
  return useNames(usesOf(definition, { question, column }), locales[0] ?? '')
}

function readRequired({ required: before }: Column, form: PostedForm, notation: Notation): ReadValue {
  const required = posted(form, 'required')
  if (required === 'always' || required === 'never') return { value: required === 'always' }
  if (required !== 'when') return { problems: [{ field: 'required', code: 'not_offered' }] }
  const field = 'required.expression'
  return readWritten(field, posted(form, field), 'truth', { before, notation })
}
