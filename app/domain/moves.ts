import { acts as applicationActs, moves as applicationMoves } from './application.ts'
import { moves as amendmentMoves } from './award-amendment.ts'
import { moves as paymentMoves } from './award-payment.ts'
import { moves as reportMoves } from './award-report.ts'
import { acts as trancheActs, moves as trancheMoves } from './award-tranche.ts'
import { acts as awardActs, moves as awardMoves } from './award.ts'
import type { Capacity } from './capacity.ts'
import { outcomeNames, outcomes, type Outcome } from './decision-outcome.ts'
import { moves as decisionMoves } from './decision.ts'
import { machineNames, mayMove, stepsOf, type Machine, type MoveTable } from './move.ts'
import type { NoticeTemplate } from './notice.ts'
import { acts as reviewActs, moves as reviewMoves } from './review.ts'

type MachineRule = { start: string; moves: MoveTable; acts: MoveTable }

/** The eight machines: the status in which a subject begins, its moves, and the acts that leave its status as it is. */
export const machines = {
  application: { start: 'draft', moves: applicationMoves, acts: applicationActs },
  decision: { start: 'proposed', moves: decisionMoves, acts: {} },
  review: { start: 'invited', moves: reviewMoves, acts: reviewActs },
  award: { start: 'offered', moves: awardMoves, acts: awardActs },
  payment: { start: 'changed', moves: paymentMoves, acts: {} },
  report: { start: 'due', moves: reportMoves, acts: {} },
  tranche: { start: 'planned', moves: trancheMoves, acts: trancheActs },
  amendment: { start: 'asked', moves: amendmentMoves, acts: {} },
} as const satisfies Record<Machine, MachineRule>

/** One legal step. `from` is null at the start; `outcome` is that of the decision whose release makes the step, if one does. */
export type LegalMove = {
  machine: Machine
  move: string
  from: string | null
  to: string
  notice: NoticeTemplate | null
  outcome: Outcome | null
}

/** Every step that may ever enter the history, of all machines, acts that leave the status included. */
export function legalMoves(): LegalMove[] {
  return machineNames.flatMap((machine) => {
    const rule: MachineRule = machines[machine]
    return Object.entries({ ...rule.moves, ...rule.acts }).flatMap(([move, it]) =>
      stepsOf(it).map((step) => ({
        machine,
        move,
        ...step,
        notice: it.notice ?? null,
        outcome: (it.decided && outcomeNames.find((name) => outcomes[name].move === move)) ?? null,
      })),
    )
  })
}

/** The moves and acts that someone with these capacities could make from this status, their guards aside. */
export function movesOpenTo(machine: Machine, status: string, held: readonly Capacity[]): string[] {
  const rule: MachineRule = machines[machine]
  return Object.entries({ ...rule.moves, ...rule.acts })
    .filter(([, it]) => Object.hasOwn(it.from, status) && mayMove(it, held))
    .map(([move]) => move)
}
