import type { ApplicationFile } from './application-case.ts'
import { moves } from './application.ts'
import { nextFormStage, type Call } from './call.ts'
import { outcomeNames, outcomes, type Outcome } from './decision-outcome.ts'
import { wayBack, type MoveRule } from './move.ts'

type Subject = Pick<ApplicationFile, 'status' | 'cameFrom' | 'stageId'>

/** What could be decided of an application as it stands. Only a call with a further stage that asks for a form can invite. */
export function openOutcomes(subject: Subject, call: Pick<Call, 'stages'>): Outcome[] {
  return outcomeNames.filter((outcome) => {
    const hasWhereTo = outcome !== 'invited' || nextFormStage(call, subject.stageId) !== undefined
    return hasWhereTo && leadsOn(moves[outcomes[outcome].move], subject)
  })
}

function leadsOn(rule: MoveRule, { status, cameFrom }: Subject): boolean {
  const to = rule.from[status]
  if (to !== wayBack) return to !== undefined
  const back = cameFrom.at(-1)
  return back !== undefined && (rule.back?.includes(back) ?? false)
}
