import { z } from 'zod'
import type { CaseFile, DecisionWords } from './application-case.ts'
import { outcomeNames, outcomes } from './decision-outcome.ts'
import { decimalsOf, exceeds, figureFrom, minus, plus } from './money.ts'
import { refuseUnless } from './refusal.ts'

const amount = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const read = figureFrom(typed)
    if (read && read.gt(0) && decimalsOf(read) <= 2) return read.toFixed()
    context.addIssue({ code: 'custom', message: 'problem_not_a_number' })
    return z.NEVER
  })

const words = z
  .object({
    outcome: z.enum(outcomeNames, { error: 'problem_required_choice' }),
    amount,
    conditions: z.string().trim().default(''),
    reasonCodes: z.array(z.string()).default([]),
    feedback: z.string().trim().default(''),
  })
  .superRefine((typed, context) => {
    const { amount, reasons, feedback } = outcomes[typed.outcome]
    const missing = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (amount === 'required' && typed.amount === null) missing('amount', 'problem_required')
    if (reasons === 'required' && typed.reasonCodes.length === 0)
      missing('reasonCodes', 'problem_required_choice')
    if (feedback === 'required' && typed.feedback === '') missing('feedback', 'problem_required')
  })

/**
 * The form of a proposal. Errors are message keys. An amount, conditions or reasons typed for an outcome that has none are
 * left out.
 */
export const proposeInput = words.transform((typed): DecisionWords => {
  const { amount, conditions, reasons } = outcomes[typed.outcome]
  return {
    ...typed,
    amount: amount === 'none' ? null : typed.amount,
    conditions: conditions === 'none' ? '' : typed.conditions,
    reasonCodes: reasons === 'none' ? [] : typed.reasonCodes,
  }
})

/** The words of a decision as they are kept until they are proposed. */
export const decisionWords = z.object({
  outcome: z.enum(outcomeNames),
  amount: z.string().nullable(),
  conditions: z.string(),
  reasonCodes: z.array(z.string()),
  feedback: z.string(),
}) satisfies z.ZodType<DecisionWords>

/**
 * Refuses words that the outcome lacks or may not have, an amount outside the call's limits, and a reason that the call
 * does not know.
 */
export function requireWords({ call }: Pick<CaseFile, 'call'>, words: DecisionWords): void {
  const needs = outcomes[words.outcome]
  const { reasons, feedback, conditions } = needs
  refuseUnless(needs.amount === 'none' || words.amount !== null, 'amount_missing')
  refuseUnless(needs.amount === 'required' || words.amount === null, 'amount_not_wanted')
  refuseUnless(conditions !== 'none' || words.conditions.trim() === '', 'conditions_not_wanted')
  refuseUnless(reasons !== 'required' || words.reasonCodes.length > 0, 'reasons_missing')
  refuseUnless(reasons !== 'none' || words.reasonCodes.length === 0, 'reasons_not_wanted')
  refuseUnless(feedback !== 'required' || words.feedback.trim() !== '', 'feedback_missing')
  const known = call.reasonCodes.map((it) => it.code)
  refuseUnless(
    words.reasonCodes.every((it) => known.includes(it)),
    'unknown_reason',
  )
  requireWithinLimits(call, words.amount)
}

/** Refuses what the call's budget cannot carry beside everything already committed. The limit itself is allowed. */
export function requireWithinBudget({ call, committed }: CaseFile, wanted: string | null): void {
  const remaining = minus(call.budget, committed)
  refuseUnless(!exceeds(plus(committed, wanted ?? '0'), call.budget), 'over_budget', {
    remaining: { amount: exceeds('0', remaining) ? '0' : remaining, currency: call.currency },
  })
}

function requireWithinLimits(
  { awardMin, awardMax, currency }: CaseFile['call'],
  wanted: string | null,
): void {
  if (wanted === null) return
  const inside = exceeds(wanted, '0') && !exceeds(awardMin, wanted) && !exceeds(wanted, awardMax)
  refuseUnless(inside, 'amount_outside_limits', {
    min: { amount: awardMin, currency },
    max: { amount: awardMax, currency },
  })
}

/** The form of an approval: the hash of the words and letters that the approver was shown. */
export const approveInput = z.object({ readHash: z.string().default('') })

/** The form of a cancellation. */
export const cancelInput = z.object({
  reason: z.string().trim().min(1, { error: 'problem_required' }).default(''),
})
