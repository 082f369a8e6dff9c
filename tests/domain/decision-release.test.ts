import { describe, expect, test } from 'vitest'

import type { CaseFile } from '#app/domain/application-case.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import { release } from '#app/domain/decision-rules.ts'
import { aCase, anAward, approved, at, by, graceEnds, justBefore, refusalOf } from './a-case.ts'

const inPanel = (changes: Partial<CaseFile> = {}) => ({
  ...aCase({ application: { status: 'in_panel' } }),
  ...changes,
})

describe('releasing', () => {
  const send = (file: CaseFile, hash = 'the bytes') =>
    refusalOf(() => release(file, { hash }, by('approver')))

  test('moves decision, application and award together', () => {
    const made = release(inPanel({ live: approved }), { hash: 'the bytes' }, by('approver'))
    expect(made.decision).toMatchObject({
      move: 'release',
      to: 'released',
      set: { releasedBy: 'the approver' },
    })
    expect(made.application).toMatchObject({
      move: 'award',
      from: 'in_panel',
      to: 'awarded',
      decisionId: 'the decision',
      event: { detail: { decisionId: 'the decision', amount: '50000.00', reasonCodes: [] } },
      notices: [{ template: 'decision-awarded', to: 'representatives' }],
    })
    expect(made.award).toEqual({
      decisionId: 'the decision',
      amount: '50000.00',
      offeredUntil: at('2026-12-25T15:00:00Z'),
    })
  })

  test('sends only the bytes that were approved', () => {
    expect(send(inPanel({ live: approved }), 'other bytes')).toBe('letters_changed')
    expect(send(inPanel({ live: { ...approved, hash: null } }))).toBe('letters_changed')
  })

  test('needs an approval by a second person', () => {
    expect(send(inPanel({ live: { ...approved, approvedBy: null } }))).toBe('same_person')
    expect(send(inPanel({ live: { ...approved, approvedBy: 'the officer' } }))).toBe('same_person')
  })

  test('rules nobody ineligible before the grace has ended', () => {
    const live = {
      ...approved,
      outcome: 'ineligible',
      amount: null,
      reasonCodes: ['low_priority'],
      feedback: 'No.',
    } as const
    const file = aCase({ application: { status: 'submitted' }, live })
    const rule = (instant: Date) =>
      refusalOf(() => release(file, { hash: 'the bytes' }, by('approver', instant)))
    expect(rule(justBefore(graceEnds))).toBe('grace_running')
    expect(rule(graceEnds)).toBe(undefined)
  })

  test('waits while the application is on hold', () => {
    expect(send(aCase({ application: { status: 'in_panel', hold: true }, live: approved }))).toBe('on_hold')
  })

  test('keeps to the limits and the budget to the last cent', () => {
    expect(send(inPanel({ live: approved, committed: '1150000.00' }))).toBe(undefined)
    expect(send(inPanel({ live: approved, committed: '1150000.01' }))).toBe('over_budget')
    expect(send(inPanel({ live: { ...approved, amount: '90000.01' } }))).toBe('amount_outside_limits')
  })

  test('is refused when the application has moved on meanwhile', () => {
    expect(send(aCase({ application: { status: 'withdrawn' }, live: approved }))).toBe('move_not_open')
  })

  test('invites to the next stage with a form, if the call has one', () => {
    const invitation = { ...approved, outcome: 'invited', amount: null } as const
    const from = (stageId: string) =>
      aCase({ application: { status: 'in_panel', stageId }, live: invitation })
    expect(release(from('first review'), { hash: 'the bytes' }, by('approver')).application.set).toEqual({
      stageId: 'full proposal',
      formVersionId: 'the long form',
    })
    expect(send(from('full proposal'))).toBe('no_next_stage')
  })
})

describe('reconsidering', () => {
  const again = { ...approved, outcome: 'reinstated', amount: null, feedback: 'Tenían razón.' } as const
  const reinstate = (
    status: ApplicationStatus,
    changes: Partial<CaseFile> = {},
    cameFrom: ApplicationStatus[] = [],
  ) =>
    release(
      { ...aCase({ application: { status, cameFrom }, live: again }), ...changes },
      { hash: 'the bytes' },
      by('approver'),
    ).application

  test('goes back to where a withdrawn application came from', () => {
    const made = reinstate('withdrawn', {}, ['in_panel', 'changes_requested'])
    expect([made.to, made.set]).toEqual(['changes_requested', { cameFrom: ['in_panel'] }])
    expect(reinstate('declined', {}, ['in_panel']).set).toEqual({})
  })

  test('never reaches a status that needs a submission it lacks', () => {
    const none = { submissions: 0 }
    expect(refusalOf(() => reinstate('declined', none))).toBe('submission_missing')
    expect(refusalOf(() => reinstate('ineligible', none))).toBe('submission_missing')
    expect(refusalOf(() => reinstate('withdrawn', none, ['in_review']))).toBe('submission_missing')
    expect(reinstate('withdrawn', none, ['draft']).to).toBe('draft')
    expect(reinstate('withdrawn', none, ['invited']).to).toBe('invited')
  })

  test('needs a reason, two people and a budget that is not exceeded now', () => {
    const live = { ...again, feedback: ' ' }
    expect(refusalOf(() => reinstate('declined', { live }))).toBe('feedback_missing')
    expect(refusalOf(() => reinstate('declined', { live: { ...again, approvedBy: again.proposedBy } }))).toBe(
      'same_person',
    )
    expect(refusalOf(() => reinstate('declined', { committed: '1200000.00' }))).toBe(undefined)
    expect(refusalOf(() => reinstate('declined', { committed: '1200000.01' }))).toBe('over_budget')
  })

  test('rescinds an award only while nothing is paid, or what was paid is repaid', () => {
    const rescinding = { ...again, outcome: 'rescinded' } as const
    const rescind = (paid: string, repaid: string) =>
      refusalOf(() =>
        release({ ...anAward({ paid, repaid }), live: rescinding }, { hash: 'the bytes' }, by('approver')),
      )
    expect(rescind('0', '0')).toBe(undefined)
    expect(rescind('20000.00', '0')).toBe('money_paid')
    expect(rescind('20000.00', '19999.99')).toBe('money_paid')
    expect(rescind('20000.00', '20000')).toBe(undefined)
  })
})
