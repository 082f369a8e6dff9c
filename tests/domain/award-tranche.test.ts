import { describe, expect, test } from 'vitest'

import {
  cancelTranche,
  fallDue,
  hold,
  pay,
  preparePayment,
  voidPreparation,
  type TrancheFile,
} from '#app/domain/award-tranche-rules.ts'
import { anAward, at, by, inConflict, refusalOf } from './a-case.ts'
import { aTranche } from './rules-of-award-moves.ts'

describe('a tranche', () => {
  const falls = (changes: Partial<TrancheFile['tranche']>) =>
    refusalOf(() => fallDue(aTranche('planned', changes), {}, by('officer')))
  const paid = { paidOn: '2026-12-10', reference: 'OP-1' }

  test('falls due with the agreement if it is the first, and with its accepted report after that', () => {
    expect(falls({})).toBe(undefined)
    expect(falls({ number: 2 })).toBe('report_not_accepted')
    expect(falls({ number: 2, reportStatus: 'submitted' })).toBe('report_not_accepted')
    expect(falls({ number: 2, reportStatus: 'accepted' })).toBe(undefined)
    const offered = { ...aTranche('planned'), ...anAward({ status: 'accepted' }) }
    expect(refusalOf(() => fallDue(offered, {}, by('officer')))).toBe('award_not_active')
  })

  test('is prepared by one person and recorded as paid by another', () => {
    const now = { detailsNumber: 2 }
    expect(preparePayment(aTranche('due', now), {}, by('officer')).set).toEqual({
      preparedBy: 'the officer',
      preparedDetails: 2,
    })
    const payAs = (preparedBy: string | null) =>
      refusalOf(() => pay(aTranche('due', { preparedBy }), paid, by('officer')))
    expect(payAs(null)).toBe('payment_not_prepared')
    expect(payAs('the officer')).toBe('same_person')
    expect(payAs('another')).toBe(undefined)
  })

  test('is paid to the payment details for which it was prepared, and to no others', () => {
    const payTo = (detailsNumber: number) => pay(aTranche('due', { detailsNumber }), paid, by('officer'))
    expect(payTo(1).set).toMatchObject({ paidDetails: 1 })
    expect(refusalOf(() => payTo(2))).toBe('payment_not_prepared')
  })

  test('loses what was prepared for other payment details, whoever changes them', () => {
    for (const who of ['representative', 'officer'] as const)
      expect(voidPreparation(aTranche('held'), {}, by(who))).toMatchObject({
        to: 'held',
        set: { preparedBy: null, preparedDetails: null },
        notices: [],
      })
    const unprepared = aTranche('due', { preparedBy: null, preparedDetails: null })
    expect(refusalOf(() => voidPreparation(unprepared, {}, by('officer')))).toBe('payment_not_prepared')
  })

  test('is paid with its day, not in the future by the call’s zone, and its reference', () => {
    const payWith = (changes: object, signed = by('approver')) =>
      refusalOf(() => pay(aTranche('due'), { ...paid, ...changes }, signed))
    expect(payWith({ reference: ' ' })).toBe('reference_missing')
    expect(payWith({ paidOn: '2026-12-11' })).toBe('payment_date_wrong')
    expect(payWith({ paidOn: '10/12/2026' })).toBe('payment_date_wrong')
    // At 03:00 UTC on the 11th it is still the 10th in Lima.
    const night = by('approver', at('2026-12-11T03:00:00Z'))
    expect([payWith({ paidOn: '2026-12-10' }, night), payWith({ paidOn: '2026-12-11' }, night)]).toEqual([
      undefined,
      'payment_date_wrong',
    ])
  })

  test('waits while the application is on hold or the payment details are not verified', () => {
    const held = { ...aTranche('due'), ...anAward({ status: 'active' }, { application: { hold: true } }) }
    const unverified = { ...aTranche('due'), ...anAward({ status: 'active', paymentVerified: false }) }
    const tries = [held, unverified].flatMap((it) => [
      () => preparePayment(it, {}, by('officer')),
      () => pay(it, paid, by('approver')),
    ])
    expect(tries.map(refusalOf)).toEqual(['on_hold', 'on_hold', 'payment_unverified', 'payment_unverified'])
  })

  test('is held and cancelled with a reason, and touched by nobody in conflict', () => {
    expect(refusalOf(() => hold(aTranche('due'), { reason: '' }, by('officer')))).toBe('reason_missing')
    expect(refusalOf(() => cancelTranche(aTranche('due'), { reason: '' }, by('approver')))).toBe(
      'reason_missing',
    )
    const tries = [
      () => fallDue(aTranche('planned'), {}, inConflict('officer')),
      () => preparePayment(aTranche('due'), {}, inConflict('officer')),
      () => pay(aTranche('due'), paid, inConflict('approver')),
      () => hold(aTranche('due'), { reason: 'x' }, inConflict('officer')),
      () => cancelTranche(aTranche('due'), { reason: 'x' }, inConflict('approver')),
    ]
    expect(tries.map(refusalOf)).toEqual(Array(5).fill('conflicted'))
  })
})
