import { describe, expect, test } from 'vitest'

import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
  type PaymentDetailsFile,
  type PaymentDetailsStatus,
} from '#app/domain/award-payment.ts'
import { afterTheGrace, by, inConflict, refusalOf } from './a-case.ts'

describe('a change of payment details', () => {
  const file = (
    status: PaymentDetailsStatus | null,
    calledBackBy: string | null = null,
  ): PaymentDetailsFile => ({
    application: { id: 'the application', enteredBy: null },
    details: status === null ? null : { status, changedBy: 'Rosa', calledBackBy },
    olderContacts: ['Rosa', 'Julio'],
  })

  test('tells every representative at their older contacts, and is unverified again', () => {
    const starts = [null, 'changed', 'called_back', 'verified'] as const
    for (const status of starts) {
      expect(changePaymentDetails(file(status), {}, by('representative'))).toEqual({
        to: 'changed',
        by: 'the representative',
        at: afterTheGrace,
        notifies: { template: 'payment-details-changed', olderContactsOf: ['Rosa', 'Julio'] },
      })
    }
    const nobody = { ...file('verified'), olderContacts: [] }
    expect(refusalOf(() => changePaymentDetails(nobody, {}, by('representative')))).toBe('no_representative')
    expect(refusalOf(() => changePaymentDetails(file(null), {}, by('reviewer')))).toBe('not_allowed')
  })

  test('needs a call back and two people before anything is paid', () => {
    expect(recordCallBack(file('changed'), {}, by('officer')).to).toBe('called_back')
    expect(refusalOf(() => recordCallBack(file('changed'), {}, by('officer', afterTheGrace, 'Rosa')))).toBe(
      'same_person',
    )
    expect(refusalOf(() => recordCallBack(file('changed'), {}, inConflict('officer')))).toBe('conflicted')
    expect(refusalOf(() => verifyPaymentDetails(file('changed'), {}, by('approver')))).toBe('move_not_open')

    const called = file('called_back', 'the officer')
    expect(verifyPaymentDetails(called, {}, by('approver')).to).toBe('verified')
    expect(refusalOf(() => verifyPaymentDetails(called, {}, by('officer')))).toBe('same_person')
    expect(refusalOf(() => verifyPaymentDetails(called, {}, by('approver', afterTheGrace, 'Rosa')))).toBe(
      'same_person',
    )
    expect(refusalOf(() => verifyPaymentDetails(called, {}, inConflict('approver')))).toBe('conflicted')
  })
})
