import { isDayText, isMonthText } from './calendar.ts'
import { type Comparison, type Condition, comparisonsFor } from './condition.ts'
import type { EditorProblem } from './editor-problem.ts'
import type { PostedForm } from './read-answer.ts'
import { posted } from './read-words.ts'
import type { Subject } from './subject.ts'
import { type Typed, listLength, listMoveField, listMoveValue, movedList } from './typed-list.ts'

/** The list of comparisons among the fields of a condition's editor. */
export const partsField = 'parts'

/** What the fields of a condition's editor begin with. */
export function conditionFields(condition: Condition | undefined): Typed {
  const parts = condition?.of ?? []
  return {
    join: [condition?.join ?? 'and'],
    [`${partsField}.count`]: [String(parts.length)],
    ...Object.fromEntries(
      parts.flatMap(({ subject, is, value }, at) => [
        [`${partsField}.${at}.subject`, [subject.id]],
        [`${partsField}.${at}.is`, [is]],
        [`${partsField}.${at}.value`, [value]],
      ]),
    ),
  }
}

/** What was typed, with one comparison more or less where such a button was pressed; nothing otherwise. */
export function movedComparisons(typed: Typed): Typed | undefined {
  const moved = movedList(typed)
  if (typed[listMoveField]?.[0] !== listMoveValue(partsField, 'add') || !moved) return moved
  const at = Number(moved[`${partsField}.count`]?.[0]) - 1
  return { ...moved, [`${partsField}.${at}.subject`]: typed['subject'] ?? [''] }
}

/** The condition as its editor posted it, or what is wrong with its fields. */
export function readCondition(
  form: PostedForm,
  subjects: readonly Subject[],
): { condition: Condition } | { problems: EditorProblem[] } {
  const rows = Array.from({ length: listLength(form, partsField) }, (_, at) => `${partsField}.${at}`)
  const read = rows.map((row) => readComparison(form, row, subjects))
  const problems = read.flatMap((it) => ('code' in it ? [it] : []))
  if (rows.length === 0) problems.push({ field: 'subject', code: 'no_condition' })
  if (problems.length > 0) return { problems }
  const join = posted(form, 'join') === 'or' ? 'or' : 'and'
  return { condition: { join, of: read.flatMap((it) => ('code' in it ? [] : [it])) } }
}

function readComparison(
  form: PostedForm,
  row: string,
  subjects: readonly Subject[],
): Comparison | EditorProblem {
  const subject = subjects.find(({ id }) => id === posted(form, `${row}.subject`))
  if (!subject) return { field: `${row}.is`, code: 'not_offered' }
  const is = comparisonsFor(subject).find((it) => it === posted(form, `${row}.is`))
  if (!is) return { field: `${row}.is`, code: 'required' }
  if (is === 'given' || is === 'not_given') return { subject, is, value: '' }
  const typed = posted(form, `${row}.value`)
  const code = valueProblem(subject, typed)
  const value = subject.kind === 'number' ? typed.replace(',', '.') : typed
  return code ? { field: `${row}.value`, code } : { subject, is, value }
}

function valueProblem({ kind, options }: Subject, value: string): EditorProblem['code'] | undefined {
  if (value === '') return 'required'
  switch (kind) {
    case 'choice':
      return options?.some((it) => it.value === value) ? undefined : 'not_offered'
    case 'yes_no':
      return value === 'yes' || value === 'no' ? undefined : 'not_offered'
    case 'number':
      return /^-?\d+([.,]\d+)?$/.test(value) ? undefined : 'no_number'
    case 'date':
      return isDayText(value) ? undefined : 'not_a_date'
    case 'month':
      return isMonthText(value) ? undefined : 'not_a_date'
    case 'given':
      return 'not_offered'
  }
}
