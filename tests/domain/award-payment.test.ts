import { describe, expect, test } from 'vitest'

import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
} from '#app/domain/award-payment-rules.ts'
import { anyDetails, formerDetails, paymentInput } from '#app/domain/award-payment.ts'
import { bankOfCci } from '#app/domain/identifier.ts'
import { afterTheGrace, by, inConflict, refusalOf } from './a-case.ts'
import { someDetails } from './rules-of-award-moves.ts'

describe('a change of payment details', () => {
  const called = { person: 'Rosa', number: '965 000 118' }
  const change = (status: Parameters<typeof someDetails>[0], signed = by('representative')) =>
    changePaymentDetails(someDetails(status), anyDetails, signed)

  test('tells everyone who spoke for the organization, and is unverified again', () => {
    for (const status of [null, 'changed', 'called_back', 'verified'] as const) {
      const { to, notices, set } = change(status)
      expect(to).toBe('changed')
      expect(notices.map((it) => it.to)).toEqual([{ personIds: ['Rosa', 'Julio'] }])
      expect([set.calledBackBy, set.verifiedBy, set.number]).toEqual([null, null, status === null ? 1 : 2])
    }
    const nobody = { ...someDetails('verified'), spokeForIt: [] }
    expect(refusalOf(() => changePaymentDetails(nobody, anyDetails, by('representative')))).toBe(
      'no_representative',
    )
    expect(refusalOf(() => change(null, by('reviewer')))).toBe('not_allowed')
    expect(refusalOf(() => change(null, inConflict('officer')))).toBe('conflicted')
  })

  test('needs a call back, with whom and at which number, and two people before anything is paid', () => {
    const call = (signed = by('officer'), said = called) =>
      refusalOf(() => recordCallBack(someDetails('changed'), said, signed))
    expect(call()).toBe(undefined)
    expect(call(by('officer', afterTheGrace, 'Rosa'))).toBe('same_person')
    expect(call(inConflict('officer'))).toBe('conflicted')
    expect(call(by('officer'), { ...called, number: ' ' })).toBe('call_back_missing')
    const verify = (status: 'changed' | 'called_back', signed = by('approver')) =>
      refusalOf(() => verifyPaymentDetails(someDetails(status, { calledBackBy: 'the officer' }), {}, signed))
    expect(verify('changed')).toBe('move_not_open')
    expect(verify('called_back')).toBe(undefined)
    expect(verify('called_back', by('officer'))).toBe('same_person')
    expect(verify('called_back', by('approver', afterTheGrace, 'Rosa'))).toBe('same_person')
    expect(verify('called_back', inConflict('approver'))).toBe('conflicted')
  })

  test('is neither confirmed nor verified by who corrected the address of a representative lately', () => {
    const of = (status: 'changed' | 'called_back') => ({
      ...someDetails(status, { calledBackBy: 'another officer' }),
      correctedBy: ['the officer', 'the approver'],
    })
    expect(refusalOf(() => recordCallBack(of('changed'), called, by('officer')))).toBe('corrected_address')
    expect(refusalOf(() => verifyPaymentDetails(of('called_back'), {}, by('approver')))).toBe(
      'corrected_address',
    )
    const another = by('approver', afterTheGrace, 'another approver')
    expect(refusalOf(() => verifyPaymentDetails(of('called_back'), {}, another))).toBe(undefined)
  })
})

test('new details are compared with the last that were verified, else with the last', () => {
  const past = (number: number, verifiedBy: string | null) => ({
    ...anyDetails,
    number,
    changedBy: 'Rosa',
    verifiedBy,
  })
  expect(formerDetails([])).toBe(null)
  expect(formerDetails([past(2, null), past(1, null)])?.number).toBe(2)
  expect(formerDetails([past(3, null), past(2, 'Elena'), past(1, 'Elena')])?.number).toBe(2)
})

test('a payee that is not the organization has a number that is one; an account that looks wrong is kept', () => {
  const typed = {
    payee: 'own',
    holder: 'Comunidad',
    taxNumber: '',
    bank: 'BBVA',
    account: '002-197-000000000000-38',
  }
  const fieldsOf = (changes: object) =>
    paymentInput(['ruc'])
      .safeParse({ ...typed, ...changes })
      .error?.issues.map(({ path }) => path.join('.'))
  expect(paymentInput(['ruc']).parse(typed)).toMatchObject({ taxKind: null, account: typed.account })
  expect(fieldsOf({ payee: 'other' })).toEqual(['taxNumber'])
  expect(fieldsOf({ taxNumber: '20512333798' })).toEqual(['taxNumber'])
  expect(fieldsOf({ payee: 'other', taxNumber: '20512333797' })).toBe(undefined)
  expect(fieldsOf({ taxKind: 'dni', taxNumber: '10117410' })).toEqual(['taxNumber'])
  expect([bankOfCci('011-366-000100032542-21'), bankOfCci('123')]).toEqual(['BBVA', undefined])
})
