import { expect, test } from 'vitest'

import { assignmentInput, changesInput, screeningNotes } from '#app/domain/case-input.ts'
import { caseListAsk } from '#app/domain/case-list.ts'
import { nextOf } from '#app/domain/case-next.ts'
import { readDeclarations } from '#app/domain/review-declaration.ts'
import { scoresOf } from '#app/domain/review-words.ts'

const asked = { sections: ['project'], message: 'Falta el acta.' }

test('a request for changes names a day that exists', () => {
  const due = { 'due-day': '30', 'due-month': '2', 'due-year': '2027' }
  const wrong = changesInput.safeParse({ ...asked, ...due })
  expect(wrong.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['due'], 'problem_not_a_day'],
  ])
  expect(changesInput.parse({ ...asked, ...due, 'due-day': '9' })).toEqual({
    ...asked,
    day: '2027-02-09',
  })
})

test('taking a review back needs a reason, ending it for a conflict needs a kind that a person can say', () => {
  const said = (input: object) => assignmentInput.safeParse(input)
  expect(said({ intent: 'cancel', reason: ' ' }).error?.issues[0]?.path).toEqual(['reason'])
  expect(said({ intent: 'recuse', kind: 'typed_it' }).error?.issues[0]?.path).toEqual(['kind'])
  expect(said({ intent: 'recuse', kind: 'family', reason: 'x' }).data).toEqual({
    intent: 'recuse',
    kind: 'family',
  })
  expect(said({ intent: 'revise' }).data).toEqual({ intent: 'revise' })
})

test('a declaration takes what is whole and names what is missing', () => {
  const typed = { answer_a: 'none', answer_b: 'conflict', kind_b: '', answer_c: 'conflict', kind_c: 'rival' }
  expect(readDeclarations(['a', 'b', 'c', 'd'], typed)).toEqual({
    said: [
      { id: 'a', answer: 'none' },
      { id: 'c', answer: 'conflict', kind: 'rival' },
    ],
    missing: ['kind_b', 'answer_d'],
  })
})

test('what an address asks wrongly of a list is passed over', () => {
  const odd = { status: 'deleted', sort: 'salary', order: 'up', after: 'x~not-an-id', needs: 'money' }
  expect(caseListAsk.parse(odd)).toEqual({ q: '', sort: 'reference', order: 'ascending' })
  const id = '018f4e6a-6f1c-7c3e-9d2a-1f2e3d4c5b6a'
  expect(caseListAsk.parse({ after: `Agua ~ vida~${id}` }).after).toEqual(['Agua ~ vida', id])
})

test('who acts next is told by more than the status', () => {
  const known = {
    status: 'in_review',
    late: false,
    lateAcceptedBy: null,
    reviews: { required: 3, submitted: 2 },
    liveDecision: null,
    reconsiders: false,
  } as const
  expect(nextOf(known)).toEqual('in_review')
  expect(nextOf({ ...known, reviews: { required: 3, submitted: 3 } })).toEqual('reviews_in')
  expect(nextOf({ ...known, status: 'submitted', late: true })).toEqual('late')
  expect(nextOf({ ...known, status: 'declined', reconsiders: true })).toEqual('reconsider')
  expect(nextOf({ ...known, status: 'submitted', late: true, lateAcceptedBy: 'x' })).toEqual('submitted')
  expect(nextOf({ ...known, status: 'in_panel', liveDecision: 'proposed' })).toEqual('proposed')
  expect(nextOf({ ...known, status: 'withdrawn' })).toEqual('ended')
})

test('scores and notes are read by the names of their inputs, whatever was typed', () => {
  const criterion = {
    key: 'need',
    weight: '1',
    scaleMin: '0',
    scaleMax: '4',
    optional: false,
    justifiedScores: [],
    justificationWords: 0,
  }
  const typed: Record<string, string> = { score_need: '9x', score_other: '1' }
  expect(scoresOf({ criteria: [criterion] }, (field) => typed[field] ?? '')).toEqual([
    { criterion: 'need', score: '9x', justification: '' },
  ])
  expect(screeningNotes(['region'], { answer_region: 'perhaps', note_region: ' Ver ' })).toEqual([
    { item: 'region', answer: null, note: 'Ver' },
  ])
})
