import { expect, test } from 'vitest'

import type { Answers } from '#app/domain/answer.ts'
import { columnsOf } from '#app/domain/export-column.ts'
import { exportPlan, exportRow, exportRows } from '#app/domain/export-plan.ts'
import { findQuestion, questionsOf, type FormDefinition } from '#app/domain/form.ts'
import { harmless } from '#app/domain/harmless.ts'
import { sheetNames } from '#app/domain/sheet-names.ts'
import { readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { callFacts, goodAnswers } from '#tests/support/community-application.ts'
import { countySheets } from '#tests/support/county-form.ts'
import { aChoice, aPage, aTextQuestion } from '#tests/support/small-form.ts'
import { xlsFormWords } from '#tests/support/spreadsheet.ts'

const settingOf = (answers: Answers) => ({
  answers,
  facts: callFacts,
  placeNames: { '01': 'Amazonas', '0104': 'Condorcanqui', '010401': 'Nieva' },
  fileNames: { minutes: 'acta.jpg' },
  locale: 'es',
  yes: 'Sí',
  no: 'No',
})

/** What one application answered, by the keys of the columns; what is empty left out. */
function cellsBy(definition: FormDefinition, answers: Answers) {
  const { columns } = exportPlan([definition])
  const cells = exportRow(columns, definition, settingOf(answers))
  return Object.fromEntries(
    columns.flatMap(({ key }, at) => (cells[at] === undefined ? [] : [[key, cells[at]]])),
  )
}

test('every question of the call has its columns, or a table of its own where it asks for rows', () => {
  const { columns, tables } = exportPlan([form])
  const known = new Set([...columns.map(({ key }) => key.split('.')[0]), ...tables.map(({ key }) => key)])
  expect(questionsOf(form).filter(({ key, kind }) => kind !== 'note' && !known.has(key))).toEqual([])
  expect(tables.map(({ key }) => key)).toEqual(
    questionsOf(form).flatMap(({ key, kind }) => (kind === 'rows' ? [key] : [])),
  )
  expect(new Set(columns.map(({ key }) => key)).size).toEqual(columns.length)
})

test('an application becomes a row: figures as numbers, days in ISO form, choices and places by their names', () => {
  expect(cellsBy(form, goodAnswers)).toMatchObject({
    org_name: 'Comité de Agua de Nueva Esperanza',
    org_founded: '2019-03',
    'org_members.women.under_30': 8,
    org_assembly: 'acta.jpg',
    'place.region': 'Amazonas',
    'place.district': 'Nieva',
    access_hours: 6.5,
    rep_phone: '942 123 456',
    months: 8,
  })
})

test('the rows of a question become a table of their own, with what is worked out in them', () => {
  const budget = exportPlan([form]).tables.find(({ key }) => key === 'budget')
  if (!budget) throw new Error('the call asks for a budget')
  const [first = []] = exportRows(budget, form, settingOf(goodAnswers))
  const cells = Object.fromEntries(budget.columns.map(({ key }, at) => [key, first[at]]))
  expect(cells).toMatchObject({ quantity: 10, unit_cost: 1500, requested: 12000, own_in_kind: 3000 })
})

test('a form from a spreadsheet is exported like any other, in its own words and in another language', () => {
  const { definition } = readXlsForm(countySheets, xlsFormWords)
  if (!definition) throw new Error('the form of the county is whole')
  const answers = {
    group_name: '=Kazi',
    county: 'kisumu',
    members: '12',
    crops: ['maize', 'millet'],
    starts: { day: '3', month: '2', year: '2027' },
    spot: { latitude: '-0.1', longitude: '34.75' },
    costs: [{ item: 'Seeds', quantity: '3', price: '20.50' }],
    workers: [],
  }
  expect(cellsBy(definition, answers)).toMatchObject({
    group_name: '=Kazi',
    county: 'Kisumu',
    members: 12,
    crops: 'Maíz; Mijo',
    starts: '2027-02-03',
    'spot.latitude': -0.1,
  })
  const costs = exportPlan([definition]).tables.find(({ key }) => key === 'costs')
  expect(costs && exportRows(costs, definition, settingOf(answers))).toEqual([
    ['Seeds', 3, 20.5, 61.5, undefined],
  ])
})

test('answers to two versions of a form stand in the columns of both, in the words of the newer', () => {
  const version = (title: string, more: FormDefinition['sections'][number]['groups'][number]) => ({
    sections: [
      { key: 's', title: { es: 'S' }, groups: [aPage('p', 'P', [aTextQuestion('title', title)]), more] },
    ],
    rules: [],
  })
  const older = version('Título', aPage('old', 'Antes', [aChoice('ready', '¿Listos?')]))
  const newer = version('Nombre del proyecto', aPage('new', 'Ahora', [aTextQuestion('why', '¿Por qué?')]))
  const { columns } = exportPlan([newer, older])
  expect(
    columns.map(({ key, labels }) => [key, labels.map((it) => (typeof it === 'string' ? it : it['es']))]),
  ).toEqual([
    ['title', ['Nombre del proyecto']],
    ['why', ['¿Por qué?']],
    ['ready', ['¿Listos?']],
  ])
  const answers = { title: 'Agua', ready: 'not_yet' }
  expect(exportRow(columns, older, settingOf(answers))).toEqual(['Agua', undefined, 'Todavía no'])
})

test('what was not asked, as the answers stand, is not exported', () => {
  const hidden = questionsOf(form).find(({ visible }) => visible !== undefined)
  const key = hidden?.key ?? ''
  const question = findQuestion(form, key)
  const own = question ? columnsOf(question).map((it) => it.key) : []
  const cells = cellsBy(form, { [key]: 'palabra' })
  expect(own.filter((it) => Object.hasOwn(cells, it))).toEqual([])
})

test.each(['=1+1', '+51 942', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
  'a text that a spreadsheet might run begins with an apostrophe: %j',
  (text) => {
    expect(harmless(text)).toEqual(`'${text}`)
  },
)

test.each(['Agua', '3 = 3', "'quoted", ''])('any other text stays as it is: %j', (text) => {
  expect(harmless(text)).toEqual(text)
})

test('the names of sheets are taken by every spreadsheet, and each is there once', () => {
  const long = 'Presupuesto del proyecto por rubro y partida'
  expect(sheetNames(['Plan: [a/b]', long, long, '', "'", 'plan a b'])).toEqual([
    'Plan a b',
    'Presupuesto del proyecto por ru',
    'Presupuesto del proyecto por  2',
    '–',
    '– 2',
    'plan a b 2',
  ])
})
