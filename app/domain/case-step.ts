import type { CaseFile } from './application-case.ts'
import type { ApplicationChange } from './application-change.ts'
import { liftHold, putOnHold } from './application-hold.ts'
import { acceptLate, proposeLateAcceptance } from './application-late.ts'
import { closeReview, reopenReview, startReview } from './application-review.ts'
import { confirmScreening, passScreening } from './screening-by-two.ts'
import type { Signed } from './capacity.ts'

/** The steps of the office that need a reason at most; each has a page that says what it does and whom it tells. */
export const caseSteps = [
  'pass_screening',
  'confirm_screening',
  'start_review',
  'close_review',
  'reopen_review',
  'propose_late_acceptance',
  'accept_late',
  'put_on_hold',
  'lift_hold',
] as const
export type CaseStep = (typeof caseSteps)[number]

type StepRule = (file: CaseFile, input: { reason: string }, signed: Signed) => ApplicationChange

const rules: Record<CaseStep, StepRule> = {
  pass_screening: passScreening,
  confirm_screening: confirmScreening,
  start_review: startReview,
  close_review: closeReview,
  reopen_review: reopenReview,
  propose_late_acceptance: proposeLateAcceptance,
  accept_late: acceptLate,
  put_on_hold: putOnHold,
  lift_hold: liftHold,
}

/** Whether a step takes a written reason. */
export function takesReason(step: CaseStep): boolean {
  return ['close_review', 'reopen_review', 'put_on_hold', 'lift_hold'].includes(step)
}

/** Takes one step of the office. */
export function takeStep(
  step: CaseStep,
  file: CaseFile,
  input: { reason: string },
  signed: Signed,
): ApplicationChange {
  return rules[step](file, input, signed)
}

/** The step that an address names, if there is one. */
export function findStep(name: string): CaseStep | undefined {
  return caseSteps.find((it) => it === name)
}
