import { describe, expect, test } from 'vitest'

import {
  accept,
  assign,
  cancelAssignment,
  declineAssignment,
  recuse,
  type AssignInput,
} from '#app/domain/review-assign.ts'
import type { ReviewFile } from '#app/domain/review-case.ts'
import { checkReview, type Criterion } from '#app/domain/review-check.ts'
import { keepReview, reviseReview, submitReview } from '#app/domain/review-rules.ts'
import { afterTheGrace, at, by, inConflict, justBefore, refusalOf } from './a-case.ts'
import { aReview, wasSentAt } from './rules-of-moves.ts'

const elena = by('reviewer', afterTheGrace, 'Elena')
const another = by('reviewer', afterTheGrace, 'another reviewer')
const due = at('2026-12-20T22:00:00Z')
const inPanel = (file: ReviewFile): ReviewFile => ({
  ...file,
  application: { ...file.application, status: 'in_panel' },
})

describe('asking a reviewer', () => {
  const wanted: AssignInput = {
    reviewerId: 'Elena',
    reviewerConflicted: false,
    load: 4,
    limit: 5,
    way: 'by_hand',
  }
  const ask = (changes: Partial<AssignInput>, file = aReview(null, 'Elena'), signed = by('officer')) =>
    refusalOf(() => assign(file, { ...wanted, ...changes }, signed))

  test('needs room and no conflict', () => {
    expect(ask({})).toBe(undefined)
    expect(ask({ load: 5 })).toBe('reviewer_full')
    expect(ask({ load: 50, limit: null })).toBe(undefined)
    expect(ask({ reviewerConflicted: true })).toBe('reviewer_conflicted')
    const typed = aReview(null, 'Elena')
    expect(ask({}, { ...typed, application: { ...typed.application, enteredBy: 'Elena' } })).toBe(
      'reviewer_conflicted',
    )
    expect(ask({}, typed, inConflict('officer'))).toBe('conflicted')
  })

  test('happens once per person while the application is in review', () => {
    expect(ask({}, { ...aReview(null, 'Elena'), askedIds: ['Elena'] })).toBe('already_assigned')
    expect(ask({}, inPanel(aReview(null, 'Elena')))).toBe('not_in_review')
  })

  test('lets reviewers ask for themselves and for nobody else', () => {
    expect(ask({ way: 'self_service' }, aReview(null, 'Elena'), elena)).toBe(undefined)
    expect(ask({ way: 'by_hand' }, aReview(null, 'Elena'), elena)).toBe('not_allowed')
    expect(ask({ way: 'self_service' }, aReview(null, 'Elena'), another)).toBe('not_allowed')
  })

  test('tells that reviewer alone', () => {
    const { notices, set, subjectId } = assign(aReview(null, 'Elena'), wanted, by('officer'))
    expect(subjectId).toBe(null)
    expect(notices).toEqual([
      {
        template: 'review-assigned',
        to: { personIds: ['Elena'] },
        facts: { stageId: 'first review', dueAt: due.toISOString() },
      },
    ])
    expect(set).toEqual({
      applicationId: 'the application',
      stageId: 'first review',
      reviewerId: 'Elena',
      dueAt: due,
    })
  })
})

describe('the reviewer', () => {
  const invited = aReview('invited', 'Elena')

  test('accepts by declaring no conflict, before reading', () => {
    expect(refusalOf(() => accept(invited, { noConflict: true }, elena))).toBe(undefined)
    expect(refusalOf(() => accept(invited, { noConflict: false }, elena))).toBe('conflict_not_denied')
    const conflicted = { ...elena, by: { ...elena.by, conflicted: true } }
    expect(refusalOf(() => accept(invited, { noConflict: true }, conflicted))).toBe('conflicted')
    expect(refusalOf(() => accept(inPanel(invited), { noConflict: true }, elena))).toBe('not_in_review')
  })

  test('answers only for their own assignment', () => {
    const tries = [
      () => accept(invited, { noConflict: true }, another),
      () => declineAssignment(invited, {}, another),
      () => recuse(invited, { kind: 'family' }, another),
      () => submitReview(aReview('accepted', 'Elena'), { scores: [] }, another),
      () => reviseReview(aReview('submitted', 'Elena'), {}, another),
      () => keepReview(aReview('accepted', 'Elena'), {}, another),
    ]
    expect(tries.map(refusalOf)).toEqual(Array(6).fill('not_your_review'))
  })

  test('may recuse at any time; an officer who does it for them pins the conflict', () => {
    const conflict = { personId: 'Elena', kind: 'family', effect: 'recused' }
    expect(recuse(aReview('submitted', 'Elena'), { kind: 'family' }, elena).set).toEqual({
      conflict: { ...conflict, origin: 'declared', pinned: false },
    })
    expect(recuse(aReview('submitted', 'Elena'), { kind: 'family' }, by('officer')).set).toEqual({
      conflict: { ...conflict, origin: 'set', pinned: true },
    })
    const abstains = recuse(aReview('accepted', 'Elena'), { kind: 'family', effect: 'abstains' }, elena)
    expect(abstains.set).toMatchObject({ conflict: { effect: 'abstains' } })
  })

  test('is not ended for a conflict by an officer who has one', () => {
    const ends = () => recuse(aReview('submitted', 'Elena'), { kind: 'rival' }, inConflict('officer'))
    expect(refusalOf(ends)).toBe('conflicted')
  })

  test('loses an assignment to an officer only for a reason', () => {
    const cancel = (reason: string, signed = by('officer')) =>
      refusalOf(() => cancelAssignment(invited, { reason }, signed))
    expect([cancel('Está de viaje.'), cancel(' '), cancel('x', inConflict('officer'))]).toEqual([
      undefined,
      'reason_missing',
      'conflicted',
    ])
  })

  test('revises until reviews are due, after which an officer opens the review', () => {
    const submitted = aReview('submitted', 'Elena')
    const revise = (signed = elena, file = submitted) => refusalOf(() => reviseReview(file, {}, signed))
    expect(revise(by('reviewer', justBefore(due), 'Elena'))).toBe(undefined)
    expect(revise(by('reviewer', due, 'Elena'))).toBe('revision_closed')
    expect(revise(by('officer', due))).toBe(undefined)
    expect(
      revise(elena, {
        ...submitted,
        stage: { id: 'first review', dueAt: null, mayRevise: true, isCurrent: true },
      }),
    ).toBe(undefined)
    expect(revise(elena, inPanel(submitted))).toBe('not_in_review')
    const earlier = { ...submitted, stage: { ...submitted.stage, isCurrent: false } }
    expect([revise(elena, earlier), revise(by('officer'), earlier)]).toEqual([
      'not_in_review',
      'not_in_review',
    ])
    expect(revise(inConflict('officer'))).toBe('conflicted')
  })

  test('leaves a review as it was sent, also once reviews are due, and never one that was not sent', () => {
    const corrected = aReview('accepted', 'Elena')
    expect(keepReview(corrected, {}, by('reviewer', due, 'Elena'))).toMatchObject({
      to: 'submitted',
      set: { submittedAt: wasSentAt, asLastSent: true },
    })
    const keep = (file: ReviewFile, signed = elena) => refusalOf(() => keepReview(file, {}, signed))
    const assignment = {
      id: 'the assignment',
      reviewerId: 'Elena',
      status: 'accepted',
      sentAt: null,
    } as const
    expect(keep({ ...corrected, assignment })).toBe('review_never_sent')
    expect(keep({ ...corrected, stage: { ...corrected.stage, mayRevise: false } })).toBe(undefined)
    expect(keep(inPanel(corrected))).toBe('not_in_review')
    expect([keep(corrected, by('officer')), keep(corrected, inConflict('officer'))]).toEqual([
      undefined,
      'conflicted',
    ])
  })
})

describe('a review', () => {
  const need: Criterion = {
    key: 'need',
    weight: '20',
    scaleMin: '0',
    scaleMax: '4',
    optional: false,
    justifiedScores: ['0', '1', '4'],
    justificationWords: 3,
  }
  const rubric = { criteria: [need, { ...need, key: 'extra', optional: true }] }
  const given = (score: string, justification = '') => [{ criterion: 'need', score, justification }]
  const problems = (score: string, justification = '') =>
    checkReview(rubric, given(score, justification)).map(({ field, code, facts }) => [field, code, facts])

  test('scores every required criterion; empty is not zero', () => {
    const required = [['score_need', 'required', {}]]
    expect(checkReview(rubric, []).map(({ field, code, facts }) => [field, code, facts])).toEqual(required)
    expect(problems(' ')).toEqual(required)
    expect(problems('0', 'no dice nada')).toEqual([])
  })

  test('stays on the scale, in whole steps', () => {
    const off = [['score_need', 'not_on_scale', { min: '0', max: '4' }]]
    expect(['-1', '5', '2.5', 'cuatro', '1e1'].map((it) => problems(it))).toEqual(Array(5).fill(off))
    expect(['2', '3', '2.0'].map((it) => problems(it))).toEqual([[], [], []])
  })

  test('justifies the scores that the rubric names, in as many words as it says', () => {
    const missing = [['justification_need', 'justification_missing', { words: 0, needed: 3 }]]
    expect(['0', '1', '4', '4.0'].map((it) => problems(it, ' - '))).toEqual(Array(4).fill(missing))
    expect(problems('4', 'muy bueno')).toEqual([
      ['justification_need', 'justification_short', { words: 2, needed: 3 }],
    ])
    expect(problems('4', 'es muy bueno')).toEqual([])
    expect(problems('2')).toEqual([])
  })

  test('is submitted only when nothing is missing, while the application is in review', () => {
    const file = { ...aReview('accepted', 'Elena'), rubric }
    const send = (score: string, it: ReviewFile = file) =>
      refusalOf(() => submitReview(it, { scores: given(score) }, elena))
    expect([send('2'), send('4'), send(''), send('2', inPanel(file))]).toEqual([
      undefined,
      'review_incomplete',
      'review_incomplete',
      'not_in_review',
    ])
    const conflicted = { ...elena, by: { ...elena.by, conflicted: true } }
    expect(refusalOf(() => submitReview(file, { scores: given('2') }, conflicted))).toBe('conflicted')
  })
})
