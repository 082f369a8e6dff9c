import { expect, test } from 'vitest'
import { fieldName } from '#app/domain/answer.ts'
import { findQuestion } from '#app/domain/form.ts'
import { monthCellParts, readRaw } from '#app/domain/read-answer.ts'
import { addRow, movedRows, removeRow, rowMoveField, rowMoveValue } from '#app/domain/row-move.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'

function ask(key: string) {
  const question = findQuestion(form, key)
  if (!question) throw new Error(`the form does not ask ${key}`)
  return question
}

function askRows(key: string) {
  const question = ask(key)
  if (question.kind !== 'rows') throw new Error(`${key} has no rows`)
  return question
}

function read(key: string, fields: [string, string][]) {
  return readRaw(ask(key), new URLSearchParams(fields))
}

test.each([
  ['problem', [['problem', '  El agua\r\nno es segura ']], '  El agua\nno es segura '],
  ['families', [['families', 'unas 60']], 'unas 60'],
  [
    'org_founded',
    [
      ['org_founded.month', 'marzo'],
      ['org_founded.year', ''],
    ],
    { month: 'marzo', year: '' },
  ],
  [
    'access',
    [
      ['access', 'river'],
      ['access', 'trail'],
      ['access', 'river'],
    ],
    ['river', 'trail'],
  ],
  [
    'place',
    [
      ['place.region', '01'],
      ['place.province', ''],
    ],
    { region: '01', province: '', district: '' },
  ],
  ['map_point', [['map_point.latitude', 'x']], { latitude: 'x', longitude: '' }],
  [
    'org_assembly',
    [
      ['org_assembly.files', 'a'],
      ['org_assembly.files', 'b'],
    ],
    { files: ['a', 'b'] },
  ],
  [
    'org_assembly',
    [
      ['org_assembly.promised.day', '30'],
      ['org_assembly.promised.month', '2'],
    ],
    { files: [], promised: { day: '30', month: '2', year: '' } },
  ],
  ['quotes', [['quotes.promised.day', '30']], { files: [] }],
  [
    'declaration',
    [
      ['declaration.accepted', 'yes'],
      ['declaration.name', 'Rosa'],
    ],
    { accepted: 'yes', consent: '', name: 'Rosa', role: '' },
  ],
  ['totals', [['totals', '999999']], ''],
  ['title', [], ''],
] satisfies [string, [string, string][], unknown][])(
  '%s is kept exactly as it was typed',
  (key, fields, expected) => {
    expect(read(key, fields)).toEqual(expected)
  },
)

test('a table is kept cell by cell', () => {
  expect(read('beneficiaries', [[fieldName('beneficiaries', 'direct', 'women'), 'cien']])).toEqual({
    'direct.women': 'cien',
    'direct.men': '',
    'indirect.women': '',
    'indirect.men': '',
  })
})

test('rows keep their order and their gaps, lose empty ones at the end, and ignore what is calculated', () => {
  const rows = read('risks', [
    ['risks.10.risk', '  '],
    ['risks.2.answer', 'Comprar antes'],
    ['risks.0.risk', 'Creciente'],
    ['risks.1.risk', ''],
    ['risks.x.risk', 'no'],
    ['risks.total', '5'],
  ])
  expect(rows).toEqual([
    { risk: 'Creciente', answer: '' },
    { risk: '', answer: '' },
    { risk: '', answer: 'Comprar antes' },
  ])
})

test('a month in a row is two inputs and one text, whatever is typed', () => {
  const rows = read('activities', [
    ['activities.0.start.month', '4'],
    ['activities.0.start.year', '2027'],
    ['activities.0.end.month', 'junio'],
    ['activities.1.start', '2027-05'],
  ])
  expect(rows).toEqual([
    { activity: '', who: '', start: '2027-4', end: '-junio' },
    { activity: '', who: '', start: '2027-05', end: '' },
  ])
  expect(monthCellParts('-junio')).toEqual({ year: '', month: 'junio' })
})

test('a file where a text belongs is not taken for a text', () => {
  const posted = new FormData()
  posted.append('title', new Blob(['x']), 'x.txt')
  expect(readRaw(ask('title'), posted)).toBe('')
})

test('a row is added and removed by plain buttons', () => {
  const goals = askRows('goals')
  const fields = (pressed: string) =>
    new URLSearchParams([
      ['goals.0.result', 'Agua'],
      ['goals.1.result', 'Tanque'],
      [rowMoveField, pressed],
    ])
  const row = (result: string) => ({ result, indicator: '', target: '', evidence: '' })
  expect(movedRows(goals, fields(rowMoveValue('goals', 'add')))).toEqual([row('Agua'), row('Tanque'), {}])
  expect(movedRows(goals, fields(rowMoveValue('goals', 'remove', 0)))).toEqual([row('Tanque')])
  expect(movedRows(goals, fields(rowMoveValue('goals', 'remove', 7)))).toEqual([row('Agua'), row('Tanque')])
  expect(movedRows(goals, fields(rowMoveValue('goals', 'raise', 1)))).toEqual([row('Tanque'), row('Agua')])
  expect(movedRows(goals, fields(rowMoveValue('goals', 'raise', 0)))).toEqual([row('Agua'), row('Tanque')])
  expect(movedRows(goals, fields(rowMoveValue('risks', 'add')))).toBeUndefined()
})

test('no more rows are added than the question takes', () => {
  const full = Array.from({ length: 5 }, () => ({ result: 'a' }))
  expect(addRow(askRows('goals'), full)).toEqual(full)
  expect(removeRow(full, 4)).toHaveLength(4)
})
