import { requireSeenDetails } from './award-payment-rules.ts'
import {
  cancelTranche,
  fallDue,
  hold,
  pay,
  preparePayment,
  resume,
  type TrancheChange,
  type TrancheFile,
} from './award-tranche-rules.ts'
import type { TrancheStatus } from './award-tranche.ts'
import type { Signed } from './capacity.ts'

/** The steps that the office takes with one payment. */
export type TrancheStep = 'fall_due' | 'prepare' | 'pay' | 'hold' | 'resume' | 'cancel'

type Typed = { reason: string; reference: string; paidOn: string; details: string }
type StepRule = (file: TrancheFile, typed: Typed, signed: Signed) => TrancheChange

const rules: Record<TrancheStep, StepRule> = {
  fall_due: fallDue,
  prepare: preparePayment,
  pay,
  hold,
  resume,
  cancel: cancelTranche,
}

/** Takes one step with a payment. `details` are those that its reader saw: money is for no other account. */
export function takeTrancheStep(
  step: TrancheStep,
  file: TrancheFile,
  typed: Typed,
  signed: Signed,
): TrancheChange {
  const change = rules[step](file, typed, signed)
  if (step === 'prepare' || step === 'pay') requireSeenDetails(file.tranche.detailsNumber, typed.details)
  return change
}

/** Whether the letter of a step quotes what is typed with it, so that it can be shown only after that. */
export function quotesTyped(step: TrancheStep): boolean {
  return ['pay', 'hold', 'cancel'].includes(step)
}

/** The step that a payment waits for as it stands; nothing once it is settled. */
export function nextTrancheStep({
  status,
  preparedBy,
}: {
  status: TrancheStatus
  preparedBy: string | null
}): TrancheStep | undefined {
  if (status === 'planned') return 'fall_due'
  if (status === 'held') return 'resume'
  if (status !== 'due') return undefined
  return preparedBy === null ? 'prepare' : 'pay'
}
