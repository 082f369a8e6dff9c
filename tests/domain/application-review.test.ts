import { describe, expect, test } from 'vitest'

import { lapseChanges, requestChanges, resubmit } from '#app/domain/application-changes.ts'
import { lapseInvitation, withdraw } from '#app/domain/application-leave.ts'
import { closeReview, reopenReview, startReview } from '#app/domain/application-review.ts'
import { submitNext } from '#app/domain/application-submit.ts'
import {
  aCase,
  afterTheGrace,
  approved,
  at,
  by,
  graceEnds,
  inConflict,
  inTheWindow,
  justBefore,
  nextStageCloses,
  refusalOf,
} from './a-case.ts'

describe('asking for changes', () => {
  const dueAt = at('2026-12-20T22:00:00Z')
  const asked = { sections: ['budget', 'place', 'budget'], message: ' Falta una cotización. ', dueAt }
  const file = aCase({ application: { status: 'in_panel', cameFrom: [] } })
  const ask = (changes: object, it = file) =>
    refusalOf(() => requestChanges(it, { ...asked, ...changes }, by('officer')))

  test('unlocks only the named sections and remembers the way back', () => {
    expect(requestChanges(file, asked, by('officer')).set).toEqual({
      cameFrom: ['in_panel'],
      unlockedSections: ['budget', 'place'],
      changesMessage: 'Falta una cotización.',
      changesDueAt: dueAt,
    })
  })

  test('needs sections, a message and a due date still to come', () => {
    expect(ask({ sections: [] })).toBe('sections_missing')
    expect(ask({ sections: ['budget', 'bogus'] })).toBe('unknown_section')
    expect(ask({ message: ' ' })).toBe('message_missing')
    expect(ask({ dueAt: afterTheGrace })).toBe('due_date_past')
    expect(ask({ dueAt: new Date(afterTheGrace.getTime() + 1) })).toBe(undefined)
  })

  test('waits until a live decision is cancelled', () => {
    expect(ask({}, { ...file, live: approved })).toBe('decision_live')
  })

  test('is not for someone in conflict, nor for the officer who typed the application', () => {
    expect(refusalOf(() => requestChanges(file, asked, inConflict('officer')))).toBe('conflicted')
    expect(ask({}, aCase({ application: { status: 'in_panel', enteredBy: 'the officer' } }))).toBe(
      'conflicted',
    )
    expect(ask({}, aCase({ application: { status: 'in_panel', enteredBy: 'someone else' } }))).toBe(undefined)
  })

  const opened = (incomplete: string[] = []) =>
    aCase({
      application: {
        status: 'changes_requested',
        cameFrom: ['in_panel'],
        changesDueAt: dueAt,
        unlockedSections: ['budget'],
      },
      incomplete,
    })

  test('is answered by the due date, with the named sections complete, and told to officers too', () => {
    const send = (reachedUsAt: Date, it = opened()) =>
      refusalOf(() => resubmit(it, { reachedUsAt }, by('representative', dueAt)))
    expect(send(justBefore(dueAt))).toBe(undefined)
    expect(send(dueAt)).toBe('too_late')
    expect(send(inTheWindow, opened(['budget']))).toBe('sections_incomplete')
    expect(send(inTheWindow, opened(['place']))).toBe(undefined)

    const change = resubmit(opened(), { reachedUsAt: inTheWindow }, by('representative'))
    expect(change.to).toBe('in_panel')
    expect(change.notices.map(({ template, to }) => [template, to])).toEqual([
      ['changes-received', 'representatives'],
      ['changes-received', 'officers'],
    ])
    expect(change.set).toEqual({
      cameFrom: [],
      unlockedSections: [],
      changesMessage: null,
      changesDueAt: null,
    })
  })

  test('lapses though nobody speaks for the organization: its officers are told', () => {
    const [notice] = lapseChanges({ ...opened(), representatives: [] }, {}, by('clock', dueAt)).notices
    expect(notice).toMatchObject({ to: 'officers', facts: { toOffice: true } })
  })

  test('lapses at the due date and not before', () => {
    expect(refusalOf(() => lapseChanges(opened(), {}, by('clock', justBefore(dueAt))))).toBe('not_due_yet')
    expect(lapseChanges(opened(), {}, by('clock', dueAt))).toMatchObject({
      to: 'in_panel',
      event: { by: null, capacity: 'clock' },
    })
  })
})

describe('the review of an application', () => {
  const submitted = (changes: object = {}, others: object = {}) =>
    aCase({ application: { status: 'submitted', stageId: 'screening', ...changes }, ...others })
  const begin = (file = submitted(), instant = afterTheGrace) =>
    refusalOf(() => startReview(file, {}, by('officer', instant)))

  test('starts once the checklist is done and the grace is over', () => {
    expect(begin()).toBe(undefined)
    expect(begin(submitted({}, { screening: { done: false, startedAt: inTheWindow } }))).toBe(
      'screening_not_done',
    )
    expect(begin(submitted(), justBefore(graceEnds))).toBe('grace_running')
    expect(begin(submitted(), graceEnds)).toBe(undefined)
    expect(startReview(submitted(), {}, by('officer')).set).toEqual({ stageId: 'first review' })
  })

  test('starts for a late application only after two people accepted it', () => {
    expect(begin(submitted({ late: true, lateProposedBy: 'an officer' }))).toBe('late_not_accepted')
    expect(begin(submitted({ late: true, lateProposedBy: 'an officer', lateAcceptedBy: 'another' }))).toBe(
      undefined,
    )
  })

  test('does not start by someone in conflict, beside a live decision or without a stage', () => {
    expect(refusalOf(() => startReview(submitted(), {}, inConflict('officer')))).toBe('conflicted')
    expect(begin(submitted({}, { live: approved }))).toBe('decision_live')
    expect(begin(aCase({ application: { status: 'submitted' }, call: { stages: [] } }))).toBe(
      'no_review_stage',
    )
  })

  test('closes with the required reviews in, or with a written reason', () => {
    const close = (submittedReviews: number, reason = '') => {
      const file = aCase({
        application: { status: 'in_review' },
        reviews: { required: 3, submitted: submittedReviews },
      })
      return closeReview(file, { reason }, by('officer'))
    }
    expect(close(3).reason).toBe(null)
    expect(refusalOf(() => close(2))).toBe('reviews_missing')
    expect(refusalOf(() => close(2, '  '))).toBe('reviews_missing')
    expect(close(2, 'Una persona enfermó.')).toMatchObject({ to: 'in_panel', reason: 'Una persona enfermó.' })
    const file = aCase({ application: { status: 'in_review' } })
    expect(refusalOf(() => closeReview(file, { reason: '' }, inConflict('officer')))).toBe('conflicted')
  })

  test('is opened again for a reason that the reviewers are told and the history does not hold', () => {
    const file = aCase({ application: { status: 'in_panel' } })
    const reopen = (reason: string, it = file) => reopenReview(it, { reason }, by('officer'))
    expect(refusalOf(() => reopen(' '))).toBe('reason_missing')
    expect(refusalOf(() => reopen('Falta una mirada.', { ...file, live: approved }))).toBe('decision_live')
    expect(refusalOf(() => reopenReview(file, { reason: 'x' }, inConflict('officer')))).toBe('conflicted')

    const change = reopen('Falta una mirada.')
    expect(change.event.detail).toEqual({})
    expect(change.reason).toBe('Falta una mirada.')
    expect(change.notices).toEqual([
      {
        template: 'review-reopened',
        to: 'reviewers',
        facts: { reason: 'Falta una mirada.', dueAt: '2026-12-20T22:00:00.000Z' },
      },
    ])
  })
})

describe('leaving', () => {
  const inReview = aCase({ application: { status: 'in_review', cameFrom: [] } })

  test('a representative withdraws on their word, an officer only with a signed paper', () => {
    expect(withdraw(inReview, {}, by('representative')).set).toEqual({ cameFrom: ['in_review'] })
    expect(refusalOf(() => withdraw(inReview, {}, by('officer')))).toBe('signed_paper_missing')
    expect(refusalOf(() => withdraw(inReview, { signedPaperId: '' }, by('officer')))).toBe(
      'signed_paper_missing',
    )
    const paper = { signedPaperId: 'scan' }
    expect(refusalOf(() => withdraw(inReview, paper, inConflict('officer')))).toBe('conflicted')
    expect(withdraw(inReview, paper, by('officer')).event.detail).toEqual({
      signedPaperId: 'scan',
    })
  })

  test('withdrawing while changes are asked for keeps both ways back', () => {
    const file = aCase({ application: { status: 'changes_requested', cameFrom: ['in_panel'] } })
    expect(withdraw(file, {}, by('representative')).set).toEqual({
      cameFrom: ['in_panel', 'changes_requested'],
    })
  })

  const invited = (stageId: string | null = 'full proposal') =>
    aCase({ application: { status: 'invited', stageId } })

  test('an invitation is answered within its stage', () => {
    const answer = (reachedUsAt: Date, it = invited(), declared = true) =>
      refusalOf(() => submitNext(it, { reachedUsAt, declared }, by('representative', reachedUsAt)))
    expect(answer(justBefore(at('2027-01-01T13:00:00Z')))).toBe('stage_not_open')
    expect(answer(at('2027-01-01T13:00:00Z'))).toBe(undefined)
    expect(answer(justBefore(nextStageCloses))).toBe(undefined)
    expect(answer(nextStageCloses)).toBe('stage_closed')
    expect(answer(inTheWindow, invited('screening'))).toBe('no_next_stage')
    expect(answer(at('2027-01-20T13:00:00Z'), { ...invited(), incomplete: ['budget'] })).toBe('incomplete')
    expect(answer(at('2027-01-20T13:00:00Z'), invited(), false)).toBe('not_declared')
  })

  test('an invitation lapses when its stage closes and not before', () => {
    expect(refusalOf(() => lapseInvitation(invited(), {}, by('clock', justBefore(nextStageCloses))))).toBe(
      'not_due_yet',
    )
    expect(refusalOf(() => lapseInvitation(invited('screening'), {}, by('clock', nextStageCloses)))).toBe(
      'not_due_yet',
    )
    expect(lapseInvitation(invited(), {}, by('clock', nextStageCloses)).to).toBe('declined')
  })
})
