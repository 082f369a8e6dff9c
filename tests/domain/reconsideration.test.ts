import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { CaseFile, ReleasedDecision } from '#app/domain/application-case.ts'
import { outcomeNames } from '#app/domain/decision-outcome.ts'
import { askReconsideration, grantReconsideration, upholdDecision } from '#app/domain/reconsideration.ts'
import { replacedBy } from '#app/domain/replaced-decision.ts'
import { aCase, approved, at, by, inConflict, refusalOf } from './a-case.ts'

const told = at('2026-12-04T15:00:00Z')
const lastInstant = at('2026-12-19T14:59:59.999Z')
const refusal: ReleasedDecision = {
  id: 'the refusal',
  outcome: 'declined',
  amount: null,
  releasedAt: told,
  proposedBy: 'Jorge',
  approvedBy: 'Elena',
}

function refused(changes: Partial<CaseFile> = {}): CaseFile {
  return { ...aCase({ application: { status: 'declined' }, released: refusal }), ...changes }
}

const reason = ' El acta está firmada. '

test('a representative may ask until the last instant of the call’s days, and then no more', () => {
  const asks = (instant: Date) => askReconsideration(refused(), { reason }, by('representative', instant))
  expect(asks(lastInstant)).toMatchObject({
    from: 'declined',
    to: 'declined',
    reason: 'El acta está firmada.',
    event: { detail: { about: 'the refusal' } },
    notices: [
      { template: 'reconsideration-asked', to: 'representatives', facts: { decidedOn: '2026-12-04' } },
      { template: 'reconsideration-asked', to: 'officers' },
    ],
  })
  expect(refusalOf(() => asks(at('2026-12-19T15:00:00Z')))).toEqual('reconsideration_over')
})

test('nobody asks twice of one decision, without a reason, or of what is no refusal', () => {
  const asks = (file: CaseFile, words = reason) =>
    refusalOf(() => askReconsideration(file, { reason: words }, by('representative', told)))
  expect([
    asks(refused({ reconsideration: { answer: null } })),
    asks(refused({ reconsideration: { answer: 'granted' } })),
    asks(refused(), '  '),
    asks(refused({ released: null })),
    asks(refused({ released: { ...refusal, outcome: 'invited' } })),
  ]).toEqual([
    'reconsideration_asked',
    'reconsideration_asked',
    'reason_missing',
    'nothing_to_reconsider',
    'nothing_to_reconsider',
  ])
})

test('an officer asks only for an organization, with its signed paper, and without a conflict', () => {
  const asks = (fileId: string | undefined, signed = by('officer', told)) =>
    refusalOf(() => askReconsideration(refused(), { reason, fileId }, signed))
  expect([asks(undefined), asks('the paper'), asks('the paper', inConflict('officer', told))]).toEqual([
    'signed_paper_missing',
    undefined,
    'conflicted',
  ])
})

test('an answer needs a request without one, a reason, nobody in conflict and no decision under way', () => {
  const asked = refused({ reconsideration: { answer: null } })
  for (const rule of [upholdDecision, grantReconsideration]) {
    const answers = (file: CaseFile, words = reason, signed = by('officer')) =>
      refusalOf(() => rule(file, { reason: words }, signed))
    expect([
      answers(asked),
      answers(refused({ reconsideration: { answer: 'granted' } })),
      answers(refused()),
      answers(refused({ reconsideration: { answer: 'upheld' } })),
      answers(asked, ''),
      answers({ ...asked, live: approved }),
      answers(asked, reason, inConflict('officer')),
    ]).toEqual([
      undefined,
      undefined,
      'reconsideration_not_asked',
      'reconsideration_answered',
      'reason_missing',
      'decision_live',
      'conflicted',
    ])
  }
})

test('who proposed or approved the decision does not say that it stands, though they may grant what is asked', () => {
  const asked = refused({ reconsideration: { answer: null } })
  const answers = (rule: typeof upholdDecision, capacity: 'officer' | 'approver', name: string) =>
    refusalOf(() => rule(asked, { reason }, by(capacity, undefined, name)))
  expect([
    answers(upholdDecision, 'officer', 'Jorge'),
    answers(upholdDecision, 'approver', 'Elena'),
    answers(upholdDecision, 'officer', 'Claudia'),
    answers(grantReconsideration, 'officer', 'Jorge'),
    answers(grantReconsideration, 'approver', 'Elena'),
  ]).toEqual(['decided_it', 'decided_it', undefined, undefined, undefined])
})

test('that it was granted is told to nobody before the decision that follows is released', () => {
  const asked = refused({ reconsideration: { answer: null } })
  expect(grantReconsideration(asked, { reason }, by('officer')).notices).toEqual([])
  expect(upholdDecision(asked, { reason }, by('officer')).notices).toMatchObject([
    { template: 'reconsideration-upheld', facts: { reason: 'El acta está firmada.' } },
  ])
})

test('a decision replaces the newest that stood, whatever was taken back in between; an invitation replaces none', () => {
  const outcome = fc.constantFrom(...outcomeNames)
  const history = fc.array(outcome.map((it) => ({ outcome: it })))
  fc.assert(
    fc.property(outcome, history, (next, released) => {
      const standing = ['awarded', 'waitlisted', 'declined', 'ineligible']
      const expected = next === 'invited' ? undefined : released.find((it) => standing.includes(it.outcome))
      expect(replacedBy(next, released)).toEqual(expected)
    }),
  )
})
