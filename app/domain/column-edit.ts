import { type Figure, calculated, figuresOfRow } from './calculation.ts'
import { type Column, column as columnSchema } from './column.ts'
import type { EditorProblem } from './editor-problem.ts'
import { unfinished } from './form-draft.ts'
import { isKey, proposeKey } from './form-key.ts'
import { usesOf } from './form-uses.ts'
import type { QuestionOf } from './question.ts'
import { type Property, columnProperties } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'
import { readItem } from './read-item.ts'
import { readCalculation } from './read-list.ts'
import { posted, readWords } from './read-property.ts'
import type { EditSetting } from './read-question.ts'
import { isReserved } from './reserved-key.ts'
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
    ...(kind ? [] : [{ field: 'kind', code: 'required' } as const]),
    ...(isKey(key) ? [] : [{ field: 'key', code: 'not_a_key' } as const]),
    ...(taken.includes(key) ? [{ field: 'key', code: 'key_taken' } as const] : []),
    ...(isReserved(key, 'part') ? [{ field: 'key', code: 'key_reserved' } as const] : []),
  ]
  if (problems.length > 0 || !kind) return { problems }
  return {
    column: draftColumn.parse({ ...beginnings[kind], kind, key, label, required: kind !== 'calculated' }),
  }
}

/** A column as its editor posted it, or what is wrong by its field. */
export function readColumn(
  question: RowsQuestion,
  before: Column,
  form: PostedForm,
  { locales, published }: EditSetting,
): { column: Column } | { problems: EditorProblem[] } {
  const { item, problems } = readItem({ ...before }, propertiesOfColumn(before), form, {
    locales,
    figures: [],
    isPublished: (option) => published.includes(`${question.key}.${before.key}.${option}`),
    usesOf: () => '',
  })
  const figures = figuresOfRow(question.columns, before.key)
  const worked = before.kind === 'calculated' ? valueOf(before, form, figures) : undefined
  if (before.kind === 'calculated' && !worked) problems.push({ field: 'value.left', code: 'required' })
  if (problems.length > 0) return { problems }
  const required = before.kind === 'calculated' ? false : requiredOf(before, form)
  return { column: draftColumn.parse({ ...item, ...(worked && { value: worked }), required }) }
}

/** The questions and rules that lean on a column, by what they say; empty for none. */
export function usesOfColumn({ definition, locales }: EditSetting, question: string, column: string): string {
  return useNames(usesOf(definition, { question, column }), locales[0] ?? '')
}

function requiredOf(before: Column, form: PostedForm) {
  const required = posted(form, 'required')
  return required === 'when' ? before.required : required === 'always'
}

function valueOf(
  before: Extract<Column, { kind: 'calculated' }>,
  form: PostedForm,
  figures: readonly Figure[],
) {
  const calculation = readCalculation(form, 'value')
  return calculation.left === 'kept' ? before.value : calculated(calculation, figures)
}
