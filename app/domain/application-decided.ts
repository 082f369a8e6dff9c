import type { CaseFile, LiveDecision } from './application-case.ts'
import {
  begin,
  toRepresentatives,
  type ApplicationChange,
  type ApplicationValues,
} from './application-change.ts'
import { moves, type ApplicationMove, type ApplicationStatus } from './application.ts'
import { graceEndsAt, nextFormStage } from './call.ts'
import type { Signed } from './capacity.ts'
import { outcomes } from './decision-outcome.ts'
import { requireWithinBudget, requireWords } from './decision-words.ts'
import { exceeds } from './money.ts'
import { refuseUnless } from './refusal.ts'

type Decided = Pick<LiveDecision, 'id' | 'outcome' | 'amount' | 'conditions' | 'reasonCodes' | 'feedback'>

const withoutSubmission: readonly ApplicationStatus[] = ['draft', 'invited']

/**
 * The move of the application that this decision makes when it is released. Refuses an amount outside the call's limits or
 * its budget, ruling ineligible while the grace runs, a hold, an invitation to no stage, a reinstatement to a status whose submission is missing, and rescinding
 * what has been paid and not repaid. Letters that were approved are added where the decision is stored.
 */
export function decided(file: CaseFile, decision: Decided, signed: Signed): ApplicationChange {
  const { move } = outcomes[decision.outcome]
  const change = begin(file, move, signed)
  refuseUnless(!file.application.hold, 'on_hold')
  requireWords(file, decision)
  requireRoom(file, decision, signed)

  const written = change({}, {})
  if (decision.outcome === 'reinstated') requireItsSubmission(file, written.to)
  const detail = { decisionId: decision.id, amount: decision.amount, reasonCodes: decision.reasonCodes }
  const notices = [toRepresentatives(file, moves[move].notice)]
  return change({ decisionId: decision.id, detail, notices }, wayBackAfter(file, move))
}

function requireRoom(file: CaseFile, { outcome, amount }: Decided, signed: Signed): void {
  const { award, application, call } = file
  if (outcome === 'awarded' || outcome === 'reinstated') requireWithinBudget(file, amount)
  // Ruling somebody out ends the screening, and no screening ends before the grace does.
  if (outcome === 'ineligible') {
    refuseUnless(signed.at >= graceEndsAt(call), 'grace_running', { until: graceEndsAt(call) })
  }
  if (outcome === 'invited') {
    refuseUnless(nextFormStage(call, application.stageId) !== undefined, 'no_next_stage')
  }
  if (outcome === 'rescinded')
    refuseUnless(award === null || !exceeds(award.paid, award.repaid), 'money_paid')
}

function requireItsSubmission({ submissions }: CaseFile, to: ApplicationStatus): void {
  refuseUnless(submissions > 0 || withoutSubmission.includes(to), 'submission_missing')
}

function wayBackAfter({ application }: CaseFile, move: ApplicationMove): ApplicationValues {
  const returns = move === 'reinstate' && application.status === 'withdrawn'
  return returns ? { cameFrom: application.cameFrom.slice(0, -1) } : {}
}
