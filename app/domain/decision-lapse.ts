import type { CaseFile } from './application-case.ts'
import type { ApplicationChange } from './application-change.ts'
import { theClock } from './capacity.ts'
import { openOutcomes } from './decision-open.ts'
import type { DecisionChange } from './decision-rules.ts'
import { moves } from './decision.ts'
import { beginMove } from './move-change.ts'

/**
 * The end of a live decision whose outcome is no longer open where the application has moved to, if there is one. The portal
 * signs it: an applicant who takes back or withdraws has a right to, and learns nothing of what was not released.
 */
export function lapse(
  { application, call, live }: CaseFile,
  { move, to, set, event }: ApplicationChange,
): DecisionChange | undefined {
  if (!live || openOutcomes({ ...application, ...set, status: to }, call).includes(live.outcome))
    return undefined
  const signed = { by: theClock, at: event.at }
  const write = beginMove(moves.lapse, { machine: 'decision', move: 'lapse' }, live, signed)
  return write({ detail: { because: move } }, {})
}
