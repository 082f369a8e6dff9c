import { describe, expect, test } from 'vitest'

import { blankQuestion } from '#app/domain/blank-question.ts'
import {
  blankColumn,
  columnKinds,
  propertiesOfColumn,
  readColumn,
  readNewColumn,
} from '#app/domain/column-edit.ts'
import { readAnyCondition } from '#app/domain/condition-edit.ts'
import type { EditorProblem } from '#app/domain/editor-problem.ts'
import { type FormDefinition, findQuestion } from '#app/domain/form.ts'
import { putPiece } from '#app/domain/form-edit.ts'
import { readNewPiece } from '#app/domain/new-piece.ts'
import { type Question, type QuestionOf, questionKinds } from '#app/domain/question.ts'
import { columnFields, questionFields } from '#app/domain/question-fields.ts'
import { ordered } from '#app/domain/question-property.ts'
import { propertiesOf, readQuestion } from '#app/domain/read-question.ts'
import { readRequested, readRule } from '#app/domain/rule-edit.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { aSmallForm } from '#tests/support/small-form.ts'
import { type WrongField, wrongExpressions, wrongValues, wrongly } from '#tests/support/wrong-fields.ts'

const locales = ['es', 'en']

type Reading = { problems: EditorProblem[] } | object

/** Which of these wrong fields a reader takes, or says something else of; none should be. */
function unsaid(wrong: readonly WrongField[], before: Typed, read: (form: URLSearchParams) => Reading) {
  return wrong.flatMap(({ field, code, typed }) => {
    const fields = {
      ...before,
      ...Object.fromEntries(Object.entries(typed).map(([name, it]) => [name, [it]])),
    }
    const pairs = Object.entries(fields).flatMap(([name, values]) => values.map((it) => [name, it]))
    const reply = read(new URLSearchParams(pairs))
    const problems: EditorProblem[] = 'problems' in reply ? reply.problems : []
    const isSaid = problems.some((it) => it.field === field && it.code === code)
    const told = problems.map((it) => [it.field, it.code])
    return isSaid ? [] : [{ field, code, typed: String(typed[field]).slice(0, 20), told }]
  })
}

function withQuestion(question: Question): FormDefinition {
  return putPiece(aSmallForm(), { kind: 'question', it: question }, { within: 'naming', at: 0 })
}

const swapped = (names: readonly string[]): WrongField[] =>
  ordered
    .filter(([low]) => names.includes(low))
    .map(([low, high]) => ({ field: low, code: 'min_over_max', typed: { [low]: '9', [high]: '3' } }))

const ofEveryQuestion: WrongField[] = [
  wrongly('key', 'Mi Pregunta', 'not_a_key'),
  wrongly('key', 'x'.repeat(41), 'not_a_key'),
  wrongly('key', 'ready', 'key_taken'),
  wrongly('visible', 'maybe', 'not_offered'),
  wrongly('visible', 'when', 'not_offered'),
]

describe('of every wrong value, something is said beside its field', () => {
  test.each(questionKinds)('in a question of kind %s', (kind) => {
    const question = blankQuestion(kind, 'asked', { es: '¿Qué?' })
    const definition = withQuestion(question)
    const properties = propertiesOf(question)
    const wrong = [
      ...properties.flatMap(wrongValues),
      ...swapped(properties.map(({ name }) => name)),
      ...ofEveryQuestion,
      ...(question.required ? [wrongly('required', 'sometimes', 'not_offered')] : []),
    ]
    const read = (form: URLSearchParams) =>
      readQuestion(question, form, { definition, locales, published: [] })
    expect(unsaid(wrong, questionFields(question, definition), read)).toEqual([])
  })

  test.each(columnKinds)('in a column of kind %s', (kind) => {
    const column = blankColumn(kind, 'asked', { es: '¿Qué?' })
    const later = blankColumn('number', 'later', { es: 'Después' })
    const rows: QuestionOf<'rows'> = { ...rowsQuestion(), columns: [column, later] }
    const definition = withQuestion(rows)
    const properties = propertiesOfColumn(column)
    const wrong = [
      ...properties.flatMap(wrongValues),
      ...swapped(properties.map(({ name }) => name)),
      ...(kind === 'calculated' ? ofCalculatedColumn : ofRequired),
    ]
    const read = (form: URLSearchParams) =>
      readColumn(rows, column, form, { definition, locales, published: [] })
    expect(unsaid(wrong, columnFields(column, { question: rows, definition }), read)).toEqual([])
  })

  test('in a new section, page, question or column', () => {
    const fresh = [
      wrongly('title.es', '', 'required'),
      wrongly('title.en', 'x'.repeat(1_001), 'too_long'),
      wrongly('key', 'Con Espacios', 'not_a_key'),
    ]
    const setting = { locales, definition: aSmallForm() }
    const taken = { section: 'project', group: 'naming', question: 'title' } as const
    for (const kind of ['section', 'group', 'question'] as const) {
      const wrong = [...fresh, wrongly('key', taken[kind], 'key_taken')]
      expect(unsaid(wrong, {}, (form) => readNewPiece(kind, form, setting))).toEqual([])
    }
    expect(
      unsaid([wrongly('kind', 'hologram', 'required')], {}, (form) =>
        readNewPiece('question', form, setting),
      ),
    ).toEqual([])
    const rows = { ...rowsQuestion(), columns: [blankColumn('number', 'amount')] }
    const wrong = [...fresh, wrongly('kind', '', 'required'), wrongly('key', 'amount', 'key_taken')]
    expect(unsaid(wrong, {}, (form) => readNewColumn(rows, form, locales))).toEqual([])
  })

  test('in a rule across answers, and in how much is asked for', () => {
    const definition = { ...withQuestion(rowsQuestion()), rules: [aRule] }
    const before = { about: ['asked'], holds: ['count(${asked}) > 1'], 'message.es': ['Faltan filas'] }
    const wrong = [
      wrongly('about', '', 'required'),
      wrongly('about', 'nobody', 'not_offered'),
      { field: 'each', code: 'no_rows', typed: { about: 'title', each: 'yes' } } as const,
      wrongly('holds', '', 'required'),
      ...wrongExpressions('holds', 'not_a_condition', '1 + 1'),
      wrongly('message.es', '', 'required'),
      wrongly('message.en', 'x'.repeat(10_001), 'too_long'),
      wrongly('key', 'Mi Regla', 'not_a_key'),
      wrongly('key', 'enough', 'key_taken'),
    ]
    expect(unsaid(wrong, before, (form) => readRule(undefined, form, { definition, locales }))).toEqual([])
    const amounts = wrongExpressions('requested', 'not_a_number', "'mucho'")
    expect(unsaid(amounts, {}, (form) => readRequested(form, definition))).toEqual([])
  })

  test('in a condition that is written, or made of comparisons', () => {
    const definition = aSmallForm()
    const of = (question: string) => ({ definition, question, of: 'visible' }) as const
    const written = [
      wrongly('expression', '', 'required'),
      ...wrongExpressions('expression', 'not_a_condition', '1 + 1'),
      wrongly('expression', "selected(${ready}, 'never')", 'unknown_option'),
      wrongly('expression', 'answered(${reason})', 'circular'),
    ]
    const way = { way: ['written'] }
    expect(unsaid(written, way, (form) => readAnyCondition(form, of('reason')))).toEqual([])
    const circle = [wrongly('expression', 'answered(${reason})', 'circular')]
    expect(unsaid(circle, way, (form) => readAnyCondition(form, of('ready')))).toEqual([])

    const one = { 'parts.count': ['1'], 'parts.0.subject': ['answer:ready'], 'parts.0.is': ['is'] }
    const compared = [
      wrongly('parts.0.is', '', 'required'),
      wrongly('parts.0.is', 'resembles', 'required'),
      wrongly('parts.0.value', '', 'required'),
      wrongly('parts.0.value', 'never', 'not_offered'),
      { field: 'subject', code: 'no_condition', typed: { 'parts.count': '0' } } as const,
    ]
    expect(unsaid(compared, one, (form) => readAnyCondition(form, of('title')))).toEqual([])
  })
})

test('a condition that is written is the same as the one that comparisons make', () => {
  const place = { definition: aSmallForm(), question: 'title', of: 'visible' } as const
  const written = new URLSearchParams({ way: 'written', expression: "selected(${ready}, 'sure')" })
  const compared = new URLSearchParams({
    'parts.count': '1',
    'parts.0.subject': 'answer:ready',
    'parts.0.is': 'is',
    'parts.0.value': 'sure',
  })
  expect(readAnyCondition(written, place)).toEqual(readAnyCondition(compared, place))
  expect(findQuestion(place.definition, 'title')).toMatchObject({ key: 'title' })
})

const ofRequired: WrongField[] = [
  wrongly('required', 'sometimes', 'not_offered'),
  { field: 'required.expression', code: 'required', typed: { required: 'when', 'required.expression': '' } },
  ...wrongExpressions('required.expression', 'not_a_condition', '1 + 1', { required: 'when' }),
  ...['${later} > 1'].map((value): WrongField => ({
    field: 'required.expression',
    code: 'later_column',
    typed: { required: 'when', 'required.expression': value },
  })),
]

const ofCalculatedColumn: WrongField[] = [
  wrongly('value.left', '', 'required'),
  wrongly('value.left', 'column:later', 'not_offered'),
  { field: 'value.number', code: 'no_number', typed: { 'value.left': 'number', 'value.number': 'dos' } },
  { field: 'value.expression', code: 'required', typed: { 'value.left': 'written', 'value.expression': '' } },
  ...wrongExpressions('value.expression', 'not_a_number', "'agua'", { 'value.left': 'written' }),
]

const aRule = {
  key: 'enough',
  question: 'asked',
  each: false,
  holds: { op: 'literal', value: true },
  message: { es: 'Faltan' },
} as const

function rowsQuestion(): QuestionOf<'rows'> {
  return {
    ...{ key: 'asked', kind: 'rows', label: { es: '¿Qué?' }, required: true },
    ...{ columns: [], min: 0, max: 20, rowName: { es: 'Fila' } },
  }
}
