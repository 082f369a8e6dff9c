import { describe, expect, test } from 'vitest'

import { acceptLate, proposeLateAcceptance } from '#app/domain/application-late.ts'
import { submit, submitLate, submittingMove, takeBack } from '#app/domain/application-submit.ts'
import { windowAt } from '#app/domain/call.ts'
import {
  aCase,
  afterTheGrace,
  at,
  by,
  call,
  closes,
  graceEnds,
  inConflict,
  inTheGrace,
  inTheWindow,
  justBefore,
  opens,
  refusalOf,
} from './a-case.ts'

describe('submitting', () => {
  const send = (reachedUsAt: Date, declared = true, file = aCase()) =>
    refusalOf(() => submit(file, { reachedUsAt, declared }, by('representative', inTheGrace)))

  test('counts as on time what reached us before closing, however long it took to arrive', () => {
    expect(send(justBefore(closes))).toBe(undefined)
    expect(send(closes)).toBe('call_closed')
  })

  test('is refused before the call opens and allowed from its first instant', () => {
    expect(send(justBefore(opens))).toBe('call_not_open')
    expect(send(opens)).toBe(undefined)
  })

  test('needs every section complete and the declaration accepted', () => {
    expect(send(inTheWindow, true, aCase({ incomplete: ['budget'] }))).toBe('incomplete')
    expect(send(inTheWindow, false)).toBe('not_declared')
  })

  test('needs a representative who can be told', () => {
    expect(send(inTheWindow, true, aCase({ representatives: [] }))).toBe('no_representative')
  })

  test('puts the application in the first stage and tells its representatives', () => {
    const change = submit(
      aCase({ application: { stageId: null } }),
      { reachedUsAt: inTheWindow, declared: true },
      by('facilitator', inTheWindow),
    )
    expect(change).toEqual({
      machine: 'application',
      move: 'submit',
      subjectId: 'the application',
      from: 'draft',
      to: 'submitted',
      decisionId: null,
      event: {
        by: 'the facilitator',
        capacity: 'facilitator',
        at: inTheWindow,
        detail: { reachedUsAt: inTheWindow.toISOString(), deviceAt: undefined },
      },
      reason: null,
      notices: [
        {
          template: 'application-received',
          to: 'representatives',
          facts: { submittedAt: inTheWindow.toISOString(), closesAt: closes.toISOString() },
        },
      ],
      set: {
        stageId: 'screening',
        late: false,
        lateProposedBy: null,
        lateAcceptedBy: null,
        lateDeviceAt: null,
        submittedAt: inTheWindow,
      },
    })
  })
})

describe('submitting late', () => {
  const send = (reachedUsAt: Date, declared = true, file = aCase()) =>
    refusalOf(() => submitLate(file, { reachedUsAt, declared }, by('representative')))

  test('is possible from closing to the end of the grace', () => {
    expect(send(justBefore(closes))).toBe('call_still_open')
    expect(send(closes)).toBe(undefined)
    expect(send(justBefore(graceEnds))).toBe(undefined)
    expect(send(graceEnds)).toBe('grace_over')
  })

  test('needs the same completeness and declaration', () => {
    expect(send(inTheGrace, true, aCase({ incomplete: ['budget'] }))).toBe('incomplete')
    expect(send(inTheGrace, false)).toBe('not_declared')
  })

  test('marks the application late and keeps what the device believed', () => {
    const deviceAt = at('2026-11-23T20:00:00Z')
    const { set } = submitLate(
      aCase(),
      { reachedUsAt: inTheGrace, declared: true, deviceAt },
      by('representative'),
    )
    expect(set).toMatchObject({
      late: true,
      lateAcceptedBy: null,
      lateDeviceAt: deviceAt,
      submittedAt: inTheGrace,
    })
  })

  test('is chosen for a draft by when it reached us', () => {
    expect([justBefore(closes), closes, graceEnds].map((it) => submittingMove(call, it))).toEqual([
      'submit',
      'submit_late',
      'submit',
    ])
    expect([justBefore(opens), opens, closes, graceEnds].map((it) => windowAt(call, it))).toEqual([
      'not_open',
      'open',
      'grace',
      'closed',
    ])
  })

  test('counts once an officer proposes it and another person accepts', () => {
    const late = (changes: object) => aCase({ application: { status: 'submitted', late: true, ...changes } })
    expect(proposeLateAcceptance(late({}), {}, by('officer')).set).toEqual({ lateProposedBy: 'the officer' })
    expect(refusalOf(() => proposeLateAcceptance(late({ late: false }), {}, by('officer')))).toBe('not_late')
    expect(refusalOf(() => proposeLateAcceptance(late({ lateProposedBy: 'x' }), {}, by('officer')))).toBe(
      'late_already_proposed',
    )
    expect(refusalOf(() => proposeLateAcceptance(late({}), {}, inConflict('officer')))).toBe('conflicted')

    const proposed = { lateProposedBy: 'the officer' }
    expect(acceptLate(late(proposed), {}, by('approver')).set).toEqual({ lateAcceptedBy: 'the approver' })
    expect(refusalOf(() => acceptLate(late(proposed), {}, by('officer')))).toBe('same_person')
    expect(
      refusalOf(() => acceptLate(late(proposed), {}, by('approver', afterTheGrace, 'the officer'))),
    ).toBe('same_person')
    expect(refusalOf(() => acceptLate(late({}), {}, by('approver')))).toBe('late_not_proposed')
    expect(refusalOf(() => acceptLate(late({ ...proposed, late: false }), {}, by('approver')))).toBe(
      'not_late',
    )
    expect(refusalOf(() => acceptLate(late({ ...proposed, lateAcceptedBy: 'x' }), {}, by('approver')))).toBe(
      'not_late',
    )
    expect(refusalOf(() => acceptLate(late(proposed), {}, inConflict('approver')))).toBe('conflicted')
  })
})

describe('taking back', () => {
  const file = (startedAt: Date | null = null) =>
    aCase({ application: { status: 'submitted' }, screening: { done: false, startedAt } })

  test('is possible before closing while screening has not begun', () => {
    expect(refusalOf(() => takeBack(file(), {}, by('representative', justBefore(closes))))).toBe(undefined)
    expect(refusalOf(() => takeBack(file(), {}, by('representative', closes)))).toBe('call_closed')
    expect(refusalOf(() => takeBack(file(inTheWindow), {}, by('representative', inTheWindow)))).toBe(
      'screening_started',
    )
  })
})
