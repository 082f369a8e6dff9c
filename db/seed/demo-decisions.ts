import { approve, cancel, propose, release } from '#app/domain/decision-rules.ts'

import { changeDecisionIn, releaseDecisionIn } from '../decision.ts'
import { officeDays } from './demo/courses.ts'
import { type DemoDecision, decisions } from './demo/decisions.ts'
import type { DemoWorld } from './demo-applications.ts'
import { timeOf } from './demo-courses.ts'
import type { Step } from './demo-replay.ts'

const approver = 'elena'

/** Every decision from its proposal to where it has come; Elena signs what another person proposed. */
export function decisionSteps(world: DemoWorld): Step[] {
  return decisions.flatMap((decision, index) => stepsOf(world, decision, index))
}

type DecisionRule = Parameters<typeof changeDecisionIn>[3]

function stepsOf(world: DemoWorld, decision: DemoDecision, index: number): Step[] {
  const applicationId = world.application(decision.application)
  const by = (key: string, at: Date) => ({ personId: world.person(key), at })
  const change = (daysAgo: number, key: string, rule: DecisionRule): Step => ({
    at: world.days.at(daysAgo, timeOf(9, index * 21)),
    act: (tx, at) => changeDecisionIn(tx, applicationId, by(key, at), rule),
  })
  const { proposedBy, cancelReason: reason = '' } = decision
  const input = { ...wordsOf(decision), lettersMissing: [] }
  const proposed = change(officeDays.proposed, proposedBy, (file, signed) => propose(file, input, signed))
  const approved = change(officeDays.approved, approver, (file, signed, hash) =>
    approve(file, { hash, readHash: hash }, signed),
  )
  const cancelled = change(officeDays.approved + 2, proposedBy, (file, signed) =>
    cancel(file, { reason }, signed),
  )
  const released: Step = {
    at: world.days.at(officeDays.released, timeOf(10, index * 3)),
    act: (tx, at) =>
      releaseDecisionIn(tx, applicationId, by(approver, at), (file, signed, hash) =>
        release(file, { hash }, signed),
      ),
  }
  const byReach = {
    proposed: [proposed],
    cancelled: [proposed, cancelled],
    approved: [proposed, approved],
    released: [proposed, approved, released],
  }
  return byReach[decision.reaches]
}

function wordsOf({ outcome, amount, conditions, reasonCodes, feedback }: DemoDecision) {
  return { outcome, amount, conditions, reasonCodes, feedback }
}
