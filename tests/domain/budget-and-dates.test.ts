import { expect, test } from 'vitest'
import { problemSentence } from '#app/components/problem-sentence.ts'
import { calculateLines, columnTotals } from '#app/domain/calculate.ts'
import { checkAnswers } from '#app/domain/check-form.ts'
import { findQuestion } from '#app/domain/form.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { budgetLine, callFacts, goodAnswers } from '#tests/support/community-application.ts'

function problemsWith(change: Record<string, unknown>) {
  return checkAnswers(form, { ...goodAnswers, ...change }, callFacts)
}

function sentences(change: Record<string, unknown>, locale: 'es' | 'en') {
  return problemsWith(change).map((problem) => {
    const question = findQuestion(form, problem.question)
    const text = question && problemSentence(problem, question, { locale, region: 'PE', currency: 'PEN' })
    return text?.replaceAll('\u00a0', ' ')
  })
}

function fieldsWrong(change: Record<string, unknown>): string[] {
  return problemsWith(change).map((it) => `${it.field}: ${it.code === 'rule' ? it.facts.rule : it.code}`)
}

/** A budget that asks for S/ 10,000 in all, of which this much for the category. */
function share(category: string, amount: number) {
  const line = (name: string, requested: number, own: number) =>
    budgetLine({
      category: name,
      quantity: '1',
      unit_cost: String(requested + own),
      requested: String(requested),
      own_in_kind: String(own),
    })
  return [line(category, amount, 0), line('materials', 10_000 - amount, 2500)]
}

test.each([
  ['26 % for personnel', share('personnel', 2600), ['budget.0.category: personnel_share']],
  ['25.01 % for personnel', share('personnel', 2501), ['budget.0.category: personnel_share']],
  ['10.01 % for administration', share('administration', 1001), ['budget.0.category: administration_share']],
  [
    'a row that does not add up',
    [budgetLine({ own_in_kind: '3000.01' })],
    ['budget.0.requested: budget_row_sum'],
  ],
  ['one cent under the least award', [line('7999.99', '2000.01')], ['budget.0.category: award_limits']],
  ['one cent over the most award', [line('90000.01', '30000')], ['budget.0.category: award_limits']],
  ['19.99 % of their own', [line('8001', '1999')], ['budget.0.category: own_share']],
  [
    'a price with three decimals',
    [budgetLine({ unit_cost: '1500.001' })],
    ['budget.0.unit_cost: too_many_decimals'],
  ],
  ['a price in words', [budgetLine({ unit_cost: 'mil' })], ['budget.0.unit_cost: not_a_number']],
  [
    'a negative price',
    [budgetLine({ own_cash: '-1', own_in_kind: '3001' })],
    ['budget.0.own_cash: too_small'],
  ],
  ['a row without its category', [budgetLine({ category: '' })], ['budget.0.category: required_choice']],
  ['41 rows', Array.from({ length: 41 }, () => line('800', '200')), ['budget.0.category: too_many_rows']],
])('a budget with %s is refused', (_, budget, expected) => {
  expect(fieldsWrong({ budget })).toEqual(expected)
})

test.each([
  ['exactly 25 % for personnel', share('personnel', 2500)],
  ['exactly 10 % for administration', share('administration', 1000)],
  ['exactly the least award', [line('8000', '2000')]],
  ['exactly the most award', [line('90000', '22500')]],
  ['cents that floats get wrong', [line('8000.10', '2000.20'), line('0.10', '0.20')]],
  ['40 rows', Array.from({ length: 40 }, () => line('800', '200'))],
])('a budget with %s is accepted', (_, budget) => {
  expect(fieldsWrong({ budget })).toEqual([])
})

function line(requested: string, own: string) {
  const cents = Math.round(Number(requested) * 100) + Math.round(Number(own) * 100)
  return budgetLine({ quantity: '1', unit_cost: (cents / 100).toFixed(2), requested, own_in_kind: own })
}

test('the totals are worked out exactly, empty contributions counting as nothing', () => {
  const totals = findQuestion(form, 'totals')
  if (totals?.kind !== 'calculated') throw new Error('the form has no totals')
  const lines = calculateLines(totals, goodAnswers, callFacts)
  expect(lines.map((it) => [it.key, it.value])).toEqual([
    ['requested', '12000'],
    ['own_cash', '0'],
    ['own_in_kind', '3000'],
    ['total', '15000'],
    ['own_share', '0.2'],
  ])
})

test('each column of money has its sum', () => {
  const budget = findQuestion(form, 'budget')
  if (budget?.kind !== 'rows') throw new Error('the form has no budget')
  const answers = { budget: [budgetLine(), {}, budgetLine({ quantity: '0.5', requested: 'mil' })] }
  expect(columnTotals(budget, answers, callFacts)).toEqual({
    unit_cost: '3000',
    total: '15750',
    requested: '12000',
    own_cash: '0',
    own_in_kind: '6000',
  })
})

test.each([
  ['ends before it starts', { start: '2027-06', end: '2027-05' }, ['activities.0.end: activity_order']],
  [
    'starts before the project',
    { start: '2027-03', end: '2027-05' },
    ['activities.0.start: activity_not_before_start'],
  ],
  [
    'ends after the project',
    { start: '2027-10', end: '2027-12' },
    ['activities.0.end: activity_not_after_end'],
  ],
  ['has no such month', { start: '2027-13', end: '2027-12' }, ['activities.0.start.month: not_a_month']],
])('an activity that %s is refused', (_, months, expected) => {
  expect(fieldsWrong({ activities: [{ activity: 'Captación', who: 'Comité', ...months }] })).toEqual(expected)
})

test('an activity may fill the project to its last month, typed without a zero', () => {
  const activities = [{ activity: 'Captación', who: 'Comité', start: '2027-4', end: '2027-11' }]
  expect(fieldsWrong({ activities })).toEqual([])
})

test.each([
  ['one month after closing', { month: '1', year: '2027' }, ['start_month.month: too_early']],
  ['thirteen months after closing', { month: '1', year: '2028' }, ['start_month.month: too_late']],
])('a start %s is refused', (_, start_month, expected) => {
  const activities = [
    { activity: 'a', who: 'b', start: `${start_month.year}-${start_month.month}`, end: '2028-1' },
  ]
  const found = fieldsWrong({ start_month, activities, months: '18' })
  expect(found).toEqual(expected)
})

test.each([
  ['5', ['months: too_small', 'activities.0.end: activity_not_after_end']],
  ['19', ['months: too_large']],
])('a project of %s months is refused', (months, expected) => {
  const activities = [{ activity: 'a', who: 'b', start: '2027-4', end: '2027-9' }]
  expect(fieldsWrong({ months, activities })).toEqual(expected)
})

test('what is wrong is said in the language of the page, with amounts and dates as in Peru', () => {
  const change = {
    families: 'sesenta',
    start_month: { month: '1', year: '2027' },
    budget: [budgetLine({ own_in_kind: '3,000.01' }), budgetLine({ unit_cost: 'mil' })],
  }
  expect(sentences(change, 'es')).toEqual([
    'La fecha de «¿En qué mes empezaría?» debe ser febrero de 2027 o después.',
    'En «¿Cuántas familias son?» escriba solo un número, sin letras; por ejemplo 1,234.50.',
    'En «Costo unitario (fila 2)» escriba solo un número, sin letras; por ejemplo 1,234.50.',
    'Gasto 1: lo solicitado y los aportes propios suman S/ 15,000.01, pero el total es S/ 15,000.00.',
  ])
  expect(sentences(change, 'en')).toEqual([
    'The date in “In which month would it start?” must be February 2027 or later.',
    'In “How many families are they?” write only a number, without letters; for example 1,234.50.',
    'In “Unit cost (row 2)” write only a number, without letters; for example 1,234.50.',
    'Cost 1: what you request and your own contributions add up to S/ 15,000.01, but the total is S/ 15,000.00.',
  ])
})

test('too much for personnel is told with its share', () => {
  expect(sentences({ budget: share('personnel', 2600) }, 'es')).toEqual([
    'Personal puede ser hasta el 25 % de lo solicitado. Ahora es 26 %.',
  ])
})
