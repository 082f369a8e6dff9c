import { expect, test } from 'vitest'
import { checkAnswers, submittedAnswers, taskStatus } from '#app/domain/check-form.ts'
import { evaluate } from '#app/domain/evaluate.ts'
import type { Expression } from '#app/domain/expression.ts'
import { faultLine } from '#app/domain/form-fault.ts'
import { formFaults } from '#app/domain/form-faults.ts'
import type { Rule } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { callFacts } from '#tests/support/community-application.ts'

const label = { es: 'Etiqueta' }
const shared = { label, required: false }
const option = (value: string) => ({ value, label })

const questions: Question[] = [
  { ...shared, key: 'name', kind: 'short_text' },
  { ...shared, key: 'age', kind: 'number' },
  { ...shared, key: 'born', kind: 'date' },
  { ...shared, key: 'month', kind: 'month' },
  { ...shared, key: 'water', kind: 'one_of', options: [option('river'), option('1')] },
  { ...shared, key: 'crops', kind: 'some_of', options: [option('cacao'), option('coffee')] },
  { ...shared, key: 'note', kind: 'note' },
  {
    ...shared,
    key: 'people',
    kind: 'rows',
    min: 0,
    max: 5,
    rowName: label,
    columns: [
      { ...shared, key: 'who', kind: 'short_text' },
      { ...shared, key: 'hours', kind: 'number' },
    ],
  },
]

const answer = (key: string): Expression => ({ op: 'answer', key })
const literal = (value: string | number | boolean): Expression => ({ op: 'literal', value })
const pair = (op: 'equal' | 'less' | 'add', left: Expression, right: Expression): Expression => ({
  op,
  left,
  right,
})

function faultsOf(visible: Expression): string[] {
  const asked: Question = { ...shared, key: 'shown', kind: 'yes_no', visible }
  return formFaults([...questions, asked], { sections: [], rules: [] }).map(faultLine)
}

test.each<[string, Expression, string[]]>([
  ['a number with a number', pair('less', answer('age'), literal(5)), []],
  ['a day with a day written out', pair('less', answer('born'), literal('2000-01-31')), []],
  ['a choice with one of its options', pair('equal', answer('water'), literal('river')), []],
  ['a choice with an option that is a number', pair('equal', answer('water'), literal(1)), []],
  [
    'a text with a number',
    pair('equal', answer('name'), literal(5)),
    ['not_comparable, at shown.visible, left text, right number'],
  ],
  [
    'a number with a text',
    pair('less', answer('age'), literal('old')),
    ['not_comparable, at shown.visible, left number, right text'],
  ],
  [
    'a day with a month',
    pair('less', answer('born'), answer('month')),
    ['not_comparable, at shown.visible, left day, right month'],
  ],
  [
    'which text is less',
    pair('less', answer('name'), literal('b')),
    ['not_ordered, at shown.visible, found text'],
  ],
  [
    'an option that the choice lacks',
    pair('equal', answer('water'), literal('well')),
    ['unknown_option, at shown.visible, option well'],
  ],
  [
    'the answer of several options',
    pair('equal', answer('crops'), literal('cacao')),
    ['no_value, at shown.visible, key crops, part '],
  ],
  ['what a note says', { op: 'not', of: answer('note') }, ['no_value, at shown.visible, key note, part ']],
  ['a number as a condition', answer('age'), ['not_a_condition, at shown.visible, found number']],
  [
    'a sum of a text',
    pair('less', pair('add', answer('name'), literal(1)), literal(2)),
    ['not_a_number, at shown.visible, found text'],
  ],
  [
    'the rows of a question that has none',
    pair('less', { op: 'count', key: 'age' }, literal(2)),
    ['no_rows, at shown.visible, key age'],
  ],
  [
    'a column that the rows lack',
    pair('less', { op: 'sum', key: 'people', of: { op: 'column', key: 'pay' } }, literal(2)),
    ['unknown_column, at shown.visible, key pay'],
  ],
  [
    'two wrong things at once',
    { op: 'and', of: [answer('nothing'), pair('equal', answer('name'), literal(5))] },
    [
      'unknown_question, at shown.visible, key nothing',
      'not_comparable, at shown.visible, left text, right number',
    ],
  ],
])('a condition that compares %s', (_, condition, faults) => {
  expect(faultsOf(condition)).toEqual(faults)
})

test('conditions that lead back to themselves are told once, with the way round', () => {
  const selected = (key: string): Expression => ({ op: 'selected', key, option: 'yes' })
  const asked = (key: string, on: string): Question => ({
    ...shared,
    key,
    kind: 'yes_no',
    visible: selected(on),
  })
  const round = [asked('a', 'b'), asked('b', 'c'), asked('c', 'a'), asked('d', 'a'), asked('e', 'e')]
  expect(formFaults(round, { sections: [], rules: [] }).map(faultLine)).toEqual([
    'circular, at a.visible, keys a → b → c → a',
    'circular, at e.visible, keys e → e',
  ])
})

test('a row does not ask for what stands later in it', () => {
  const rows: Question = {
    ...shared,
    key: 'costs',
    kind: 'rows',
    min: 0,
    max: 5,
    rowName: label,
    columns: [
      {
        ...shared,
        key: 'unit',
        kind: 'short_text',
        required: pair('less', literal(0), { op: 'column', key: 'n' }),
      },
      { ...shared, key: 'n', kind: 'number' },
      { ...shared, key: 'total', kind: 'calculated', format: 'number', value: { op: 'column', key: 'n' } },
    ],
  }
  expect(formFaults([rows], { sections: [], rules: [] }).map(faultLine)).toEqual([
    'later_column, at costs.unit.required, key n',
  ])
})

test('an option and a column that stand twice are named', () => {
  const rows: Question = {
    ...shared,
    key: 'costs',
    kind: 'rows',
    min: 0,
    max: 5,
    rowName: label,
    columns: [
      { ...shared, key: 'unit', kind: 'one_of', options: [option('kg'), option('kg')] },
      { ...shared, key: 'unit', kind: 'number' },
    ],
  }
  const rule: Rule = {
    key: 'r',
    question: 'costs',
    column: 'none',
    each: true,
    holds: answer('x'),
    message: label,
  }
  expect(formFaults([rows], { sections: [], rules: [rule] }).map(faultLine)).toEqual([
    'duplicate_column, at costs.unit, key unit',
    'duplicate_option, at costs.unit, key kg',
    'unknown_column, at r, key none',
    'unknown_question, at r.holds, key x',
  ])
})

test('a condition may choose between values, count the letters of a text and the options chosen', () => {
  const scope = { answers: { name: ' Ñandú ', crops: ['cacao', 'coffee'], age: '7' }, facts: callFacts }
  const choice: Expression = {
    op: 'if',
    when: pair('less', answer('age'), literal(18)),
    then: literal('young'),
    otherwise: literal('old'),
  }
  expect(evaluate(choice, scope)).toBe('young')
  expect(evaluate(choice, { ...scope, answers: {} })).toBeUndefined()
  expect(String(evaluate({ op: 'length', of: answer('name') }, scope))).toBe('5')
  expect(String(evaluate({ op: 'length', of: answer('none') }, scope))).toBe('0')
  expect(String(evaluate({ op: 'chosen', key: 'crops' }, scope))).toBe('2')
})

test('a note is read, and nothing of it is asked, checked or submitted', () => {
  const note: Question = { ...shared, key: 'n', kind: 'note', required: true }
  const definition = {
    sections: [{ key: 's', title: label, groups: [{ key: 'g', title: label, questions: [note] }] }],
    rules: [],
  }
  const posted = new URLSearchParams([['n', 'palabras que nadie pidió']])
  expect(readRaw(note, posted)).toBe('')
  expect(checkAnswers(definition, {}, callFacts)).toEqual([])
  expect(submittedAnswers(definition, {}, callFacts)).toEqual({})
  expect(taskStatus([note], {}, [])).toBe('complete')
})
