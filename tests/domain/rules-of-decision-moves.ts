import type { CaseFile } from '#app/domain/application-case.ts'
import { withdraw } from '#app/domain/application-leave.ts'
import { lapse } from '#app/domain/decision-lapse.ts'
import { approve, cancel, change, propose, release, type ProposeInput } from '#app/domain/decision-rules.ts'
import type { DecisionMove, DecisionStatus } from '#app/domain/decision.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { aCase, approved, by } from './a-case.ts'
import type { Try } from './rules-of-moves.ts'

const proposal: ProposeInput = {
  outcome: 'awarded',
  amount: '50000.00',
  conditions: '',
  reasonCodes: [],
  feedback: '',
  lettersMissing: [],
}

function withDecision(status: DecisionStatus): CaseFile {
  const live = status === 'proposed' || status === 'approved' ? { ...approved, status } : null
  return aCase({ application: { status: 'in_panel' }, live })
}

/** Each move of a decision. One that is released or cancelled is live no more, so that nothing can be done to it. */
export const decisionMoves: Record<DecisionMove, Try<DecisionStatus | null>> = {
  propose: (status, who) =>
    propose(
      status === null ? aCase({ application: { status: 'in_panel' } }) : withDecision(status),
      proposal,
      by(who),
    ),
  change: (status, who) => change(status === null ? aCase() : withDecision(status), proposal, by(who)),
  approve: (status, who) =>
    approve(
      status === null ? aCase() : withDecision(status),
      { hash: 'the bytes', readHash: 'the bytes' },
      by(who),
    ),
  cancel: (status, who) =>
    cancel(status === null ? aCase() : withDecision(status), { reason: 'Cambió el plan.' }, by(who)),
  lapse: (status) => {
    const file = status === null ? aCase() : withDecision(status)
    const lapsed = lapse(file, withdraw(file, {}, by('representative')))
    if (!lapsed) throw new Refusal('no_live_decision')
    return lapsed
  },
  release: (status, who) =>
    release(status === null ? aCase() : withDecision(status), { hash: 'the bytes' }, by(who)).decision,
}
