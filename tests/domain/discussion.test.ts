import { expect, test } from 'vitest'

import { discuss, resolveFlag, withdrawPost, type Room } from '#app/domain/discussion.ts'
import { correlation, medianOf, sampleSpread } from '#app/domain/sample.ts'
import { aCase, by, inConflict, refusalOf } from './a-case.ts'

const room: Room = {
  file: aCase({ application: { status: 'in_review', stageId: 'review' } }),
  seats: [
    { key: 'a', personId: 'the reviewer', assignmentId: 'a', label: 'K' },
    { key: 'b', personId: 'Elena', assignmentId: 'b', label: 'C' },
    { key: 'office', personId: 'Jorge', assignmentId: null, label: null },
  ],
}

test('a post tells each person who is mentioned, says who writes by letter, and names no one who takes no part', () => {
  const { move, notices, event } = discuss(
    room,
    { id: 'the post', mentions: ['b', 'office', 'a', 'someone recused'] },
    by('reviewer'),
  )
  expect([move, event.detail]).toEqual(['mention', { postId: 'the post' }])
  expect(notices).toEqual([
    {
      template: 'review-mention',
      to: { personIds: ['Elena'] },
      facts: { stageId: 'review', label: 'K', discussIn: 'b' },
    },
    {
      template: 'review-mention',
      to: { personIds: ['Jorge'] },
      facts: { stageId: 'review', label: 'K', discussIn: null },
    },
  ])
  expect(discuss(room, { id: 'the post', mentions: ['someone recused'] }, by('reviewer')).move).toEqual(
    'discuss',
  )
})

test('whoever takes no part, or has a conflict, writes nothing, and nobody takes back what another wrote', () => {
  const post = { id: 'the post', mentions: [] }
  expect(refusalOf(() => discuss({ ...room, seats: [] }, post, by('reviewer')))).toEqual('not_found')
  expect(refusalOf(() => discuss(room, post, inConflict('reviewer')))).toEqual('conflicted')
  const theirs = { id: 'the post', authorId: 'Elena', isWithdrawn: false }
  expect(refusalOf(() => withdrawPost(room, theirs, by('reviewer')))).toEqual('not_found')
  const resolved = { id: 'the flag', isResolved: true }
  expect(refusalOf(() => resolveFlag(room, resolved, by('reviewer')))).toEqual('flag_resolved')
})

test('spread, agreement and the usual time are those of their definitions, worked out pair by pair', () => {
  const x = [70, 62, 81, 55, 90]
  const y = [66, 60, 75, 61, 83]
  // Of all pairs: the variance is half the mean squared difference, the correlation the same of both rows.
  const pairs = x.flatMap((_, left) => x.map((__, right) => [left, right] as const))
  const between = (left: readonly number[], right: readonly number[]) =>
    pairs.reduce(
      (sum, [at, to]) => sum + ((left[at] ?? 0) - (left[to] ?? 0)) * ((right[at] ?? 0) - (right[to] ?? 0)),
      0,
    )
  expect(sampleSpread(x)).toBeCloseTo(Math.sqrt(between(x, x) / (2 * x.length * (x.length - 1))), 9)
  expect(correlation(x, y)).toBeCloseTo(between(x, y) / Math.sqrt(between(x, x) * between(y, y)), 9)
  expect([medianOf([]), medianOf([3]), medianOf([4, 1]), medianOf([9, 1, 2])]).toEqual([undefined, 3, 2.5, 2])
})
