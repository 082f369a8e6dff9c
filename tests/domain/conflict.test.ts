import { describe, expect, test } from 'vitest'

import { effectOf, liftConflict, recordConflict, type Conflict } from '#app/domain/conflict.ts'
import { afterTheGrace, by, inConflict, refusalOf } from './a-case.ts'

test('being recused outweighs abstaining, and a lifted conflict binds no more', () => {
  const recused = { effect: 'recused', liftedAt: null } as const
  const abstains = { effect: 'abstains', liftedAt: null } as const
  expect(effectOf([abstains, recused])).toBe('recused')
  expect(effectOf([abstains])).toBe('abstains')
  expect(effectOf([{ ...recused, liftedAt: afterTheGrace }, abstains])).toBe('abstains')
  expect(effectOf([{ ...recused, liftedAt: afterTheGrace }])).toBe(undefined)
})

test('what an officer sets about another is pinned, and nobody else sets anything about others', () => {
  const input = { personId: 'Elena', kind: 'family', effect: 'recused', note: 'Son primas.' } as const
  expect(recordConflict(input, by('officer'))).toMatchObject({ origin: 'set', pinned: true })
  expect(recordConflict(input, by('reviewer', afterTheGrace, 'Elena'))).toMatchObject({
    origin: 'declared',
    pinned: false,
  })
  expect(refusalOf(() => recordConflict(input, by('reviewer')))).toBe('not_allowed')
})

test('an officer says why a colleague has a conflict, and sets none about others while they have one', () => {
  const input = { personId: 'Elena', kind: 'family', effect: 'recused', note: ' ' } as const
  const own = inConflict('officer')
  const set = (note: string, signed = by('officer'), personId = 'Elena') =>
    refusalOf(() => recordConflict({ ...input, personId, note }, signed))
  expect([set(' '), set('Son primas.'), set('Son primas.', own)]).toEqual([
    'reason_missing',
    undefined,
    'conflicted',
  ])
  expect(set('', own, own.by.personId ?? '')).toBe(undefined)
})

describe('lifting a conflict', () => {
  const declared: Conflict = {
    id: 'the conflict',
    personId: 'Elena',
    kind: 'family',
    origin: 'declared',
    effect: 'recused',
    pinned: false,
    liftedAt: null,
  }
  const pinned: Conflict = { ...declared, origin: 'set', pinned: true }
  const lift = (conflict: Conflict, signed = by('officer'), reason = 'Fue un error de nombre.') =>
    refusalOf(() => liftConflict(conflict, { reason }, signed))
  const elena = by('reviewer', afterTheGrace, 'Elena')

  test('takes a reason', () => {
    expect(lift(declared)).toBe(undefined)
    expect(lift(declared, by('officer'), ' ')).toBe('reason_missing')
    expect(lift({ ...declared, liftedAt: afterTheGrace })).toBe('conflict_already_lifted')
  })

  test('that one declared is one’s own affair; a pinned or detected one takes an officer', () => {
    expect(lift(declared, elena)).toBe(undefined)
    expect(lift(pinned, elena)).toBe('conflict_pinned')
    expect(lift({ ...declared, origin: 'detected' }, elena)).toBe('conflict_pinned')
    expect(lift(pinned)).toBe(undefined)
    expect(lift(declared, by('reviewer'))).toBe('not_allowed')
  })

  test('is never done by the officer whom it binds', () => {
    expect(lift(pinned, by('officer', afterTheGrace, 'Elena'))).toBe('conflict_pinned')
    expect(lift(pinned, inConflict('officer'))).toBe('conflicted')
  })
})
