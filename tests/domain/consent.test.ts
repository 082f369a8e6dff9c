import { expect, test } from 'vitest'

import { consentInput } from '#app/domain/consent.ts'
import { resubmit } from '#app/domain/application-changes.ts'
import { submit } from '#app/domain/application-submit.ts'

import { aCase, at, by, inTheWindow, refusalOf } from './a-case.ts'

const sent = { reachedUsAt: inTheWindow, declared: true }

test.each([
  ['facilitator', null, false, undefined],
  ['facilitator', 'the facilitator', false, 'consent_missing'],
  ['facilitator', 'the facilitator', true, undefined],
  ['representative', 'the facilitator', false, undefined],
  ['contributor', null, false, 'not_allowed'],
] as const)('a %s sends what %s typed, consent written down: %s', (who, enteredBy, hasConsent, refusal) => {
  const draft = aCase({ application: { enteredBy, hasConsent } })
  expect(refusalOf(() => submit(draft, sent, by(who, inTheWindow)))).toBe(refusal)
  const asked = aCase({
    application: {
      enteredBy,
      hasConsent,
      status: 'changes_requested',
      cameFrom: ['submitted'],
      changesDueAt: at('2027-01-01T00:00:00Z'),
    },
  })
  expect(refusalOf(() => resubmit(asked, sent, by(who, inTheWindow)))).toBe(refusal)
})

test('a consent names who gave it, a day that exists, and how', () => {
  const typed = {
    given_by: 'Apu',
    way: 'spoken',
    'given_on-day': '31',
    'given_on-month': '2',
    'given_on-year': '2026',
  }
  expect(consentInput.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['given_on', 'problem_not_a_day'],
  ])
  expect(consentInput.parse({ ...typed, 'given_on-day': '3' })).toEqual({
    givenBy: 'Apu',
    way: 'spoken',
    givenOn: '2026-02-03',
  })
})
