import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  approveAmendment,
  askAmendment,
  refuseAmendment,
  withdrawAmendment,
} from '#app/domain/award-amendment-rules.ts'
import {
  combinedBudget,
  compareBudget,
  fittedTo,
  isReportForm,
  requestedLines,
  spendingOf,
  sumOf,
  withBudgetLines,
} from '#app/domain/award-budget.ts'
import { nextOfAward } from '#app/domain/award-next.ts'
import { type AwardPlan, planPayments, readPlan } from '#app/domain/award-plan.ts'
import type { Capacity, Signed } from '#app/domain/capacity.ts'
import { formDefinition, questionsOf } from '#app/domain/form.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { reportForm } from '#db/seed/comunidades-amazonicas/report-form.ts'
import { anAward, by, inConflict, refusalOf } from './a-case.ts'
import { aPlan, anAmendment } from './rules-of-award-moves.ts'

const line = (key: string, amount: string) => ({ key, label: { es: key }, amount })
const lines = [line('materials', '4000.10'), line('fares', '999.90')]

describe('a budget', () => {
  test('stands beside its spending to the cent; what no row names stands last', () => {
    const { rows, total } = compareBudget(lines, { materials: '4000.11', otra: '0.20' })
    expect(rows.map(({ key, spent, left, isOver }) => [key, spent, left, isOver])).toEqual([
      ['materials', '4000.11', '-0.01', true],
      ['fares', '0.00', '999.90', false],
      ['otra', '0.20', '-0.20', true],
    ])
    expect(total).toEqual({ amount: '5000.00', spent: '4000.31', left: '999.69', isOver: false })
  })

  test('of a call is the rows of its awards together', () => {
    const one = { lines, spent: { materials: '1.10' } }
    const { rows } = combinedBudget([
      one,
      { lines: [line('materials', '0.90')], spent: { materials: '0.2' } },
    ])
    expect(rows.map(({ key, amount, spent }) => [key, amount, spent])).toEqual([
      ['materials', '4001.00', '1.30'],
      ['fares', '999.90', '0.00'],
    ])
  })

  test('of what was asked is summed by its categories, and made to sum to any award', () => {
    const budget = [
      { category: 'materials', detail: 'Tanques', requested: '1,000.50' },
      { category: 'fares', detail: 'Bote', requested: '200' },
      { category: 'materials', detail: 'Tubos', requested: '0.50' },
      { category: 'services', detail: 'Jornales', requested: '' },
    ]
    const asked = requestedLines(formDefinition.parse(form), { budget })
    expect(asked.map(({ key, amount }) => [key, amount])).toEqual([
      ['materials', '1001.00'],
      ['fares', '200.00'],
    ])
    const cents = fc.integer({ min: 1, max: 9_000_000 }).map((it) => (it / 100).toFixed(2))
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 12 }), (amount, amounts) => {
        const fitted = fittedTo(
          amount,
          amounts.map((it, at) => line(`row_${at}`, it)),
        )
        expect(sumOf(fitted.map((it) => it.amount))).toBe(sumOf([amount]))
      }),
    )
  })
})

test('a report offers the rows of its own award, and its costs are summed by them', () => {
  expect([isReportForm(reportForm), isReportForm(form)]).toEqual([true, false])
  const own = withBudgetLines(formDefinition.parse(reportForm), lines)
  const costs = questionsOf(own).find(({ key }) => key === 'costs')
  const column = costs?.kind === 'rows' ? costs.columns.find(({ key }) => key === 'budget_line') : undefined
  expect(column?.kind === 'one_of' && column.options.map(({ value }) => value)).toEqual([
    'materials',
    'fares',
  ])
  const rows = [
    { budget_line: 'materials', spent: '10.10' },
    { budget_line: 'fares', spent: 'no sé' },
    { budget_line: 'materials', spent: '1,000.20' },
    { budget_line: '', spent: '5' },
  ]
  expect(spendingOf(own, { costs: rows })).toEqual({ materials: '1010.30', fares: '0.00' })
})

describe('a plan', () => {
  const plan = (changes: Partial<AwardPlan>, hasReportForm = true, signed = by('officer')) =>
    refusalOf(() =>
      planPayments({ ...anAward({ status: 'accepted' }), hasReportForm }, { ...aPlan, ...changes }, signed),
    )

  test('sums to the award in its rows and in its payments, to the cent', () => {
    expect(plan({})).toBe(undefined)
    expect(plan({ lines: [line('materials', '49999.99')] })).toBe('plan_not_the_award')
    expect(plan({ tranches: [{ amount: '50000.01', report: null, dueOn: null }] })).toBe('plan_not_the_award')
    expect(plan({}, true, inConflict('officer'))).toBe('conflicted')
  })

  test('lets each payment wait for a report of its own or for a day, the first alone for the start', () => {
    const second = (wait: object) =>
      plan({
        tranches: [
          { amount: '20000.00', report: null, dueOn: null },
          { amount: '30000.00', report: null, dueOn: null, ...wait },
        ],
      })
    expect([{}, { report: 2 }, { dueOn: 'mañana' }, { dueOn: '2027-06-30' }].map(second)).toEqual([
      'plan_wrong',
      'plan_wrong',
      'plan_wrong',
      undefined,
    ])
    expect(plan({}, false)).toBe('report_form_missing')
  })

  test('is read from what was typed; what cannot be read is said at its field', () => {
    const typed = {
      'line.materials': ['4,000.10'],
      'line.fares': ['mil'],
      'tranche.0.amount': ['5000'],
      'tranche.0.waits': ['start'],
      'tranche.1.amount': ['1.005'],
      'tranche.1.waits': [''],
      'report.0-day': ['31'],
      'report.0-month': ['2'],
      'report.0-year': ['2027'],
    }
    expect(readPlan(typed, lines).problems).toEqual([
      { field: 'report.0', code: 'problem_not_a_day' },
      { field: 'tranche.1.amount', code: 'problem_not_a_number' },
      { field: 'tranche.1.waits', code: 'problem_required_choice' },
      { field: 'line.fares', code: 'problem_not_a_number' },
    ])
  })
})

describe('an amendment', () => {
  const ask = (wish: Parameters<typeof askAmendment>[1]['wish'], changes = {}) =>
    refusalOf(() =>
      askAmendment(anAmendment(null, changes), { wish, reason: 'Creció el río.' }, by('officer')),
    )
  const rows = [line('materials', '30000.00'), line('fares', '20000.00')]
  const amounts = (materials: string, fares: string) =>
    ({ kind: 'budget', amounts: { materials, fares } }) as const

  test('gives more time, never less, and one waits at a time', () => {
    expect(ask({ kind: 'more_time', endsOn: '2028-02-01' })).toBe(undefined)
    expect(ask({ kind: 'more_time', endsOn: '2028-01-31' })).toBe('term_not_longer')
    expect(ask({ kind: 'more_time', endsOn: '2028-02-01' }, { hasOpen: true })).toBe('amendment_open')
  })

  test('moves amounts between the rows that are there, and none falls below what was spent of it', () => {
    expect(ask(amounts('20000.00', '30000.00'), { lines: rows })).toBe(undefined)
    expect(ask(amounts('20000.00', '30000.01'), { lines: rows })).toBe('budget_not_the_award')
    expect(ask({ kind: 'budget', amounts: { otra: '50000.00' } }, { lines: rows })).toBe(
      'budget_not_the_award',
    )
    const spent = { materials: '20000.01' }
    expect(ask(amounts('20000.00', '30000.00'), { lines: rows, spent })).toBe('budget_below_spent')
  })

  test('is decided by another than who asked, and refused with a reason', () => {
    const asked = anAmendment('asked')
    expect(refusalOf(() => approveAmendment(asked, {}, by('approver', undefined, 'Rosa')))).toBe(
      'same_person',
    )
    expect(refusalOf(() => approveAmendment(asked, {}, inConflict('approver')))).toBe('conflicted')
    expect(refusalOf(() => refuseAmendment(asked, { reason: ' ' }, by('approver')))).toBe('reason_missing')
  })

  test('is withdrawn by the side that asked for it, and by nobody of the office with a conflict', () => {
    const withdraw = (askedAs: Capacity, signed: Signed) =>
      refusalOf(() => withdrawAmendment(anAmendment('asked', { askedAs }), {}, signed))
    expect(withdraw('representative', by('officer'))).toBe('amendment_of_organization')
    expect(withdraw('officer', by('representative'))).toBe('amendment_of_office')
    expect(withdraw('officer', inConflict('officer'))).toBe('conflicted')
    expect(withdraw('representative', inConflict('officer'))).toBe('conflicted')
    expect(withdraw('officer', by('officer', undefined, 'a colleague'))).toBe(undefined)
    expect(withdraw('representative', by('representative', undefined, 'Julio'))).toBe(undefined)
  })
})

test('what an award waits for is the first thing that keeps it', () => {
  const tranche = { number: 1, status: 'due', dueOn: null, preparedBy: null } as const
  const report = { number: 1, status: 'due', dueOn: '2027-06-30' } as const
  const award = {
    status: 'accepted',
    agreementSignedOn: null,
    papers: { minutes: null },
    payment: null,
    lines: [],
    tranches: [],
    reports: [],
    amendments: [],
  } as const
  const whatOf = (changes: object) => nextOfAward({ ...award, ...changes }).what
  const agreed = { lines, agreementSignedOn: '2027-01-10', papers: { minutes: {} } }
  const active = { ...agreed, status: 'active', payment: { status: 'verified' } }
  expect([
    whatOf({ status: 'offered' }),
    whatOf({ status: 'offered', isUnheard: true }),
    whatOf({}),
    whatOf({ lines }),
    whatOf(agreed),
    whatOf({ ...agreed, payment: { status: 'changed' } }),
    whatOf({ ...agreed, payment: { status: 'called_back' } }),
    whatOf({ ...agreed, payment: { status: 'verified' } }),
    whatOf({ ...active, tranches: [tranche], reports: [report] }),
    whatOf({ ...active, tranches: [{ ...tranche, preparedBy: 'Jorge' }] }),
    whatOf({ ...active, tranches: [tranche], reports: [{ ...report, status: 'submitted' }] }),
    whatOf({ ...active, reports: [report] }),
    whatOf({ ...active, reports: [{ ...report, status: 'accepted' }] }),
    whatOf({ status: 'terminated' }),
  ]).toEqual([
    'answer',
    'tell_offer',
    'plan',
    'agree',
    'give_details',
    'call_back',
    'verify',
    'activate',
    'prepare',
    'pay',
    'read_report',
    'hand_in_report',
    'close',
    'ended',
  ])
})
