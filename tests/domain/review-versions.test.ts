import { expect, test } from 'vitest'

import { type ReviewVersion, reviewChanges, sentFields } from '#app/domain/review-versions.ts'

const first: ReviewVersion = {
  number: 1,
  submittedAt: new Date('2026-11-01T15:00:00Z'),
  scores: [
    { criterion: 'need', score: '3', justification: 'El agua falta.' },
    { criterion: 'plan', score: '2', justification: '' },
  ],
  notesToPanel: 'Buen proyecto.',
  feedback: '',
}

test('a version says which scores and words its reviewer changed, in the order of the rubric', () => {
  const scores = [
    { criterion: 'plan', score: '', justification: '' },
    { criterion: 'need', score: '4', justification: 'El agua falta mucho.' },
  ]
  const changes = reviewChanges(first, { ...first, number: 2, scores, feedback: 'Gracias.' }, [
    'need',
    'plan',
  ])
  expect(changes.map(({ about, score }) => [about, score])).toEqual([
    [{ criterion: 'need' }, { before: '3', after: '4' }],
    [{ criterion: 'plan' }, { before: '2', after: '' }],
    ['feedback', null],
  ])
  expect(changes[0]?.words?.filter(({ change }) => change !== 'kept')).toEqual([
    { change: 'added', text: ' mucho' },
  ])
})

test('a score that is only written otherwise is the same, and a text written anew is shown whole', () => {
  const same = first.scores.map((it) => ({ ...it, score: `${it.score}.0` }))
  expect(reviewChanges(first, { ...first, scores: same }, ['need', 'plan'])).toEqual([])
  const long = 'palabra '.repeat(10_000)
  const [change] = reviewChanges(first, { ...first, notesToPanel: long }, ['need'])
  expect(change?.words).toEqual([
    { change: 'removed', text: 'Buen proyecto.' },
    { change: 'added', text: long },
  ])
})

test('what a review was sent as is said for every field of the rubric, empty where nothing was written', () => {
  const criterion = { weight: '1', scaleMin: '0', scaleMax: '4', justifiedScores: [], justificationWords: 0 }
  const criteria = ['need', 'reach'].map((key) => ({ ...criterion, key, optional: true }))
  expect([...sentFields({ criteria }, first)]).toEqual([
    ['score_need', '3'],
    ['justification_need', 'El agua falta.'],
    ['score_reach', ''],
    ['justification_reach', ''],
    ['notesToPanel', 'Buen proyecto.'],
    ['feedback', ''],
  ])
})
