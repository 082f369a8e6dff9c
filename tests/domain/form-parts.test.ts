import { expect, test } from 'vitest'
import { dayFrom, dayIn, monthsLater } from '#app/domain/calendar.ts'
import { checkAnswers, taskStatus } from '#app/domain/check-form.ts'
import { checkIdentifier } from '#app/domain/check-text.ts'
import { checkQuestion } from '#app/domain/check-question.ts'
import { evaluate } from '#app/domain/evaluate.ts'
import { findGroup, formDefinition } from '#app/domain/form.ts'
import { figureFrom } from '#app/domain/money.ts'
import { fillIn, textIn } from '#app/domain/text.ts'
import { countCharacters, countWords } from '#app/domain/words.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { callFacts, goodAnswers } from '#tests/support/community-application.ts'

test.each(['011-366-000100032542-21', '011-241-000190006582-70', '01136600010003254221'])(
  'CCI %s is right',
  (cci) => {
    expect(checkIdentifier(cci, 'cci')).toEqual([])
  },
)

test.each(['002-197-000000000000-38', '0113660001000325422', 'cuenta del BCP'])(
  'CCI %s warns and never blocks',
  (cci) => {
    expect(checkIdentifier(cci, 'cci')).toEqual([{ code: 'not_a_cci', severity: 'warning' }])
  },
)

test('another country adds its identifier by name', () => {
  expect(checkIdentifier('P051365947M', 'kra_pin')).toEqual([])
  expect(checkIdentifier('P05136594', 'kra_pin')).toEqual([{ code: 'not_a_kra_pin', severity: 'error' }])
})

test.each([
  ['30', '2', '2028', undefined],
  ['29', '2', '2027', undefined],
  ['29', '2', '2028', '2028-02-29'],
  ['29', '2', '2100', undefined],
  ['31', '4', '2027', undefined],
  ['31', '12', '2027', '2027-12-31'],
  ['0', '1', '2027', undefined],
  [' 5 ', '01', '2027', '2027-01-05'],
  ['5', '1', '27', undefined],
  ['1.0', '1', '2027', undefined],
])('day %s, month %s, year %s is %s', (day, month, year, expected) => {
  expect(dayFrom({ day, month, year })).toBe(expected)
})

test('a question of a date refuses 30 February beside its first part', () => {
  const question = { key: 'visit', kind: 'date', label: { es: 'Visita' }, required: true } as const
  const answers = { visit: { day: '30', month: '2', year: '2027' } }
  expect(checkQuestion(question, answers, callFacts)).toEqual([
    { question: 'visit', field: 'visit.day', code: 'not_a_date', severity: 'error', facts: {} },
  ])
})

test('the day of closing is the one in the zone of the call', () => {
  expect(dayIn(new Date('2027-01-01T03:00:00Z'), 'America/Lima')).toBe('2026-12-31')
  expect(dayIn(new Date('2027-01-01T03:00:00Z'), 'Africa/Nairobi')).toBe('2027-01-01')
})

test('months are counted across years', () => {
  expect([monthsLater('2026-11', 2), monthsLater('2026-12', 12), monthsLater('2027-01', -1)]).toEqual([
    '2027-01',
    '2027-12',
    '2026-12',
  ])
  expect(monthsLater('9999-12', 1)).toBeUndefined()
})

test.each([
  ['1,234.50', '1234.5'],
  ['1234.5', '1234.5'],
  [' 12 ', '12'],
  ['-3', '-3'],
  ['+5', '5'],
  ['1,234,567', '1234567'],
  ['12,34', undefined],
  ['1.234,50', undefined],
  ['1e5', undefined],
  ['0x10', undefined],
  ['S/ 5', undefined],
  ['', undefined],
])('the amount typed as "%s" is read as %s', (typed, expected) => {
  expect(figureFrom(typed)?.toFixed()).toBe(expected)
})

test('words are what a person would count', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('  Agua-segura,  para\nNueva Esperanza — 62 familias • ')).toBe(6)
  expect(countWords('nuestro pueblo shipibo-konibo')).toBe(3)
})

test('an accent typed in two signs and a line break of two count once', () => {
  expect(countCharacters('n\u0303a\r\n')).toBe(3)
})

test('a text without the reader’s language is shown in one it has', () => {
  expect(textIn({ sw: 'Maji', en: 'Water' }, 'en-KE')).toBe('Water')
  expect(textIn({ sw: 'Maji', en: 'Water' }, 'es')).toBe('Maji')
})

test('a fact that is missing leaves its gap to be seen', () => {
  expect(fillIn('{a} y {b:money}', { a: 1 }, (fact) => `<${fact}>`)).toBe('<1> y {b:money}')
})

const unknown = { op: 'answer', key: 'nothing' } as const
const truth = (value: boolean) => ({ op: 'literal', value }) as const

test('a condition over an empty answer is neither true nor false, unless the rest decides', () => {
  const scope = { answers: {}, facts: callFacts }
  expect(evaluate({ op: 'equal', left: unknown, right: truth(true) }, scope)).toBeUndefined()
  expect(evaluate({ op: 'not', of: unknown }, scope)).toBeUndefined()
  expect(evaluate({ op: 'and', of: [unknown, truth(false)] }, scope)).toBe(false)
  expect(evaluate({ op: 'and', of: [unknown, truth(true)] }, scope)).toBeUndefined()
  expect(evaluate({ op: 'or', of: [unknown, truth(true)] }, scope)).toBe(true)
  expect(evaluate({ op: 'or', of: [unknown, truth(false)] }, scope)).toBeUndefined()
})

test('dividing by nothing has no value', () => {
  const zero = { op: 'literal', value: 0 } as const
  expect(
    evaluate({ op: 'divide', left: zero, right: zero }, { answers: {}, facts: callFacts }),
  ).toBeUndefined()
})

test('a form that refers to what it does not ask is refused, naming it', () => {
  const question = {
    key: 'a',
    kind: 'yes_no',
    label: { es: '¿A?' },
    required: { op: 'selected', key: 'a', option: 'si' },
  }
  const group = { key: 'g', title: { es: 'G' }, questions: [question, { ...question, visible: unknown }] }
  const rule = { key: 'r', question: 'b', each: false, holds: unknown, message: { es: 'No' } }
  const result = formDefinition.safeParse({
    sections: [{ key: 's', title: { es: 'S' }, groups: [group] }],
    rules: [rule],
  })
  expect(result.error?.issues.map((issue) => issue.message)).toEqual([
    'duplicate_question, at a, key a',
    'unknown_option, at a.required, option si',
    'unknown_question, at a.visible, key nothing',
    'unknown_option, at a.required, option si',
    'unknown_question, at r, key b',
  ])
})

test('a task is not started, in progress, then complete', () => {
  const task = findGroup(form, 'location')?.group.questions ?? []
  const status = (answers: Record<string, unknown>) =>
    taskStatus(task, answers, checkAnswers(form, answers, callFacts))
  expect(status({ title: 'Agua' })).toBe('not_started')
  expect(status({ community: 'Nueva Esperanza' })).toBe('in_progress')
  expect(status({ community: 'Nueva Esperanza', place: goodAnswers.place })).toBe('complete')
})
