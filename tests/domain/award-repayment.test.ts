import { expect, test } from 'vitest'

import { annulRepayment, recordRepayment, repaymentInput, repaymentsOf } from '#app/domain/award-repayment.ts'

import { anAward, by, inConflict, refusalOf } from './a-case.ts'
import { aRepayment } from './rules-of-award-moves.ts'

const paid = { status: 'active', paid: '300', repaid: '100' } as const
const back = { amount: '200.00', receivedOn: '2026-12-01', reference: 'DEV-1' }

test.each([
  ['nothing', { ...back, amount: '0.00' }, 'repayment_wrong'],
  ['more than is out', { ...back, amount: '200.01' }, 'repayment_wrong'],
  ['a day to come', { ...back, receivedOn: '2099-01-01' }, 'payment_date_wrong'],
  ['no day', { ...back, receivedOn: '2026-02-30' }, 'payment_date_wrong'],
  ['no reference', { ...back, reference: '  ' }, 'reference_missing'],
] as const)('a repayment of %s is refused', (_what, input, code) => {
  expect(refusalOf(() => recordRepayment(anAward(paid), input, by('officer')))).toBe(code)
})

test('all that is out may come back, and the history says how much and when', () => {
  const { event, to } = recordRepayment(anAward(paid), back, by('officer'))
  expect(to).toBe('active')
  expect(event.detail).toEqual({ amount: '200.00', receivedOn: '2026-12-01' })
})

test('once an award has ended, what was paid and not spent is owed until it came back', () => {
  const tranches = [
    { status: 'paid', amount: '3000' },
    { status: 'cancelled', amount: '2000' },
  ]
  const money = { amount: '5000', unspent: '2600', tranches, repayments: [{ amount: '100', annulled: null }] }
  expect(repaymentsOf({ ...money, status: 'terminated' })).toMatchObject({ owed: '500.00' })
  expect(repaymentsOf({ ...money, status: 'active' })).toMatchObject({ owed: '0' })
  expect(repaymentsOf({ ...money, unspent: '2000', status: 'completed' })).toMatchObject({ owed: '0' })
})

test('a repayment that was recorded by mistake is annulled once, with a reason, by another than who recorded it', () => {
  const annul = (
    changes: Parameters<typeof aRepayment>[1],
    reason = 'Era de otra donación.',
    who = by('approver'),
  ) => refusalOf(() => annulRepayment(aRepayment('completed', changes), { reason }, who))
  expect(annul({})).toBe(undefined)
  expect(annul({}, ' ')).toBe('reason_missing')
  expect(annul({ recordedBy: 'the approver' })).toBe('same_person')
  expect(annul({ isAnnulled: true })).toBe('move_not_open')
  expect(annul({}, 'x', inConflict('approver'))).toBe('conflicted')
})

test('what was annulled counts as little as what never came back', () => {
  const money = {
    status: 'completed',
    amount: '3000',
    unspent: '500',
    tranches: [{ status: 'paid', amount: '3000' }],
  } as const
  const annulled = { amount: '500', annulled: {} }
  expect(repaymentsOf({ ...money, repayments: [annulled] })).toMatchObject({ repaid: '0.00', owed: '500.00' })
})

test('a repayment as it is typed has an amount to the cent, a day and a reference', () => {
  const typed = { 'received-day': '1', 'received-month': '12', 'received-year': '2026' }
  const read = repaymentInput.safeParse({ amount: '1,200.50', reference: ' DEV-1 ', ...typed })
  expect(read.data).toEqual({ amount: '1200.50', reference: 'DEV-1', receivedOn: '2026-12-01' })
  const wrong = repaymentInput.safeParse({ amount: 'mil', reference: '', 'received-day': '30' })
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['amount', 'reference', 'received'])
})
