import { expect, test } from 'vitest'

import { missingIn, planReasons } from '#app/domain/assignment-reasons.ts'
import { openSolver } from '#app/http/solver.ts'
import { available, planned, seeking } from '#tests/support/assignment-problems.ts'

const solve = await openSolver()

test('a call with fewer reviewers than each application needs says so before anything else', () => {
  const applications = [seeking('a'), seeking('b')]
  const reviewers = [available('one'), available('two')]
  const plan = planned({ applications, reviewers, barred: [] }, solve)

  expect(planReasons(plan, { needed: 3, reviewerIds: ['one', 'two'] })).toEqual([
    { code: 'few', needed: 3, reviewers: 2 },
  ])
  expect(missingIn(plan.unmet)).toEqual(2)
})

test('a call whose reviewers have too little room is told how much is needed and how much there is', () => {
  const applications = [seeking('a', { needed: 2 }), seeking('b', { needed: 2 })]
  const reviewers = ['one', 'two', 'three'].map((id) => available(id, { limit: 1 }))
  const plan = planned({ applications, reviewers, barred: [] }, solve)

  expect(planReasons(plan, { needed: 2, reviewerIds: ['one', 'two', 'three'] })[0]).toEqual({
    code: 'room',
    needed: 4,
    capacity: 3,
  })
})

test('conflicts, refusals and languages are counted by the applications that they leave short', () => {
  const applications = [
    seeking('a', { needed: 2, language: 'qu' }),
    seeking('b', { needed: 2 }),
    seeking('c', { needed: 1 }),
  ]
  const reviewers = [available('one'), available('two', { languages: ['es'] })]
  const barred = [
    { applicationId: 'b', reviewerId: 'one', why: 'conflict' as const },
    { applicationId: 'b', reviewerId: 'two', why: 'declined' as const },
  ]
  const plan = planned({ applications, reviewers, barred }, solve)

  expect(planReasons(plan, { needed: 2, reviewerIds: ['one', 'two'] })).toEqual([
    { code: 'conflict', count: 1 },
    { code: 'declined', count: 1 },
    { code: 'language', count: 1 },
  ])
})

test('a plan that meets every need has nothing to explain', () => {
  const plan = planned(
    { applications: [seeking('a', { needed: 1 })], reviewers: [available('one')], barred: [] },
    solve,
  )

  expect(planReasons(plan, { needed: 1, reviewerIds: ['one'] })).toEqual([])
})
