import { expect, test } from 'vitest'

import { openOutcomes } from '#app/domain/decision-open.ts'
import { call } from './a-case.ts'

test.each([
  ['draft', []],
  ['submitted', ['ineligible']],
  ['in_review', []],
  ['in_panel', ['awarded', 'waitlisted', 'declined', 'invited']],
  ['waitlisted', ['awarded', 'declined']],
  ['awarded', ['rescinded']],
  ['declined', ['reinstated']],
  ['ineligible', ['reinstated']],
  ['withdrawn', ['reinstated']],
] as const)('what can be decided of an application that is %s', (status, outcomes) => {
  const subject = { status, cameFrom: ['in_panel'] as const, stageId: 'first review' }
  expect(openOutcomes(subject, call)).toEqual(outcomes)
})

test('nobody is invited where the call has no next stage with a form', () => {
  const subject = { status: 'in_panel', cameFrom: [], stageId: call.stages.at(-1)?.id ?? '' } as const
  expect(openOutcomes(subject, call)).toEqual(['awarded', 'waitlisted', 'declined'])
})
