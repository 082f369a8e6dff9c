import { expect, test } from 'vitest'

import { requestChanges } from '#app/domain/application-changes.ts'
import { startReview } from '#app/domain/application-review.ts'
import { confirmScreening, passScreening } from '#app/domain/screening-by-two.ts'
import { aCase, at, by, inConflict, inTheGrace, refusalOf } from './a-case.ts'

const byTwo = (passedBy: string | null, confirmedBy: string | null = null, call = {}) =>
  aCase({
    application: {
      status: 'submitted',
      stageId: 'screening',
      screeningPassedBy: passedBy,
      screeningConfirmedBy: confirmedBy,
    },
    call: { screeningByTwo: true, ...call },
  })

test('one person says that it passes and nobody is told; another confirms it, and the applicant is', () => {
  const passed = passScreening(byTwo(null), {}, by('officer'))
  expect([passed.set, passed.notices]).toEqual([{ screeningPassedBy: 'the officer' }, []])
  const confirmed = confirmScreening(byTwo('the officer'), {}, by('approver'))
  expect(confirmed.set).toEqual({ screeningConfirmedBy: 'the approver' })
  expect(confirmed.notices).toEqual([{ template: 'screening-passed', to: 'representatives', facts: {} }])
})

test('nobody confirms their own word, what nobody said, what is confirmed, in the grace, or with a conflict', () => {
  const confirms = (file: ReturnType<typeof byTwo>, signed = by('officer')) =>
    refusalOf(() => confirmScreening(file, {}, signed))
  expect([
    confirms(byTwo('the officer')),
    confirms(byTwo(null)),
    confirms(byTwo('another', 'a third')),
    confirms(byTwo('another'), by('officer', inTheGrace)),
    confirms(byTwo('another'), inConflict('officer')),
    confirms(byTwo('another', null, { screeningByTwo: false })),
    confirms({ ...byTwo('another'), screening: { done: false, startedAt: null } }),
  ]).toEqual([
    'same_person',
    'screening_not_passed',
    'screening_passed_already',
    'grace_running',
    'conflicted',
    'move_not_open',
    'screening_not_done',
  ])
})

test('the review begins only after both, in a call that asks for two', () => {
  const begins = (file: ReturnType<typeof byTwo>) => refusalOf(() => startReview(file, {}, by('officer')))
  expect([
    begins(byTwo('one')),
    begins(byTwo('one', 'two')),
    begins(byTwo(null, null, { screeningByTwo: false })),
  ]).toEqual(['screening_not_confirmed', undefined, undefined])
})

test('what two said is of what they read: changes that are asked for end it', () => {
  const input = { sections: ['budget'], message: 'Falta una cotización.', dueAt: at('2027-06-01T12:00:00Z') }
  expect(requestChanges(byTwo('one', 'two'), input, by('officer')).set).toMatchObject({
    screeningPassedBy: null,
    screeningConfirmedBy: null,
  })
})
