import { z } from 'zod'

import { figureFrom } from './money.ts'
import { typedDay } from './typed-day.ts'

const words = z.string().trim()
const required = words.min(1, 'problem_required')
const chosen = { error: 'problem_required_choice' } as const
/** One of the three inputs of a day. */
const part = z.string().default('')
const always = { when: () => true } as const

/** An amount as it was typed, as a decimal in text with no more than cents. */
export const amountInput = z.string().transform((typed, context) => {
  const amount = figureFrom(typed)
  const cents = amount?.round(2, 0)
  if (amount?.gte(0) && cents?.eq(amount)) return amount.toFixed(2)
  context.addIssue({ code: 'custom', message: amount ? 'problem_cents' : 'problem_not_a_number' })
  return z.NEVER
})

/** How an organization answers an offer. To refuse it takes a word of confirmation, and may have a reason. */
export const answerAwardInput = z
  .object({
    answer: z.enum(['accept', 'refuse'], 'problem_required_choice'),
    reason: words.max(2000).default(''),
    sure: z.array(z.string()),
  })
  .refine(({ answer, sure }) => answer === 'accept' || sure.includes('yes'), {
    path: ['sure'],
    error: 'problem_not_confirmed',
  })

/** The answer that a signed paper gives, who signed it and when. */
export const paperAnswerInput = z
  .object({
    answer: z.enum(['accept', 'refuse'], chosen),
    signer: required,
    'answered-day': part,
    'answered-month': part,
    'answered-year': part,
  })
  .refine((typed) => typedDay(typed, 'answered') !== undefined, {
    path: ['answered'],
    error: 'problem_not_a_day',
    ...always,
  })
  .transform(({ answer, signer, ...day }) => ({
    answer,
    signer,
    answeredOn: typedDay(day, 'answered') ?? '',
  }))

/** The last day to accept an offer. */
export const extendOfferInput = z
  .object({ 'until-day': part, 'until-month': part, 'until-year': part })
  .refine((typed) => typedDay(typed, 'until') !== undefined, { path: ['until'], error: 'problem_not_a_day' })
  .transform((typed) => ({ day: typedDay(typed, 'until') ?? '' }))

/** The day on which the agreement was signed. */
export const agreementInput = z
  .object({ 'signed-day': part, 'signed-month': part, 'signed-year': part })
  .refine((typed) => typedDay(typed, 'signed') !== undefined, {
    path: ['signed'],
    error: 'problem_not_a_day',
  })
  .transform((typed) => ({ day: typedDay(typed, 'signed') ?? '' }))

/** When the work begins and ends. */
export const termInput = z
  .object({
    'starts-day': part,
    'starts-month': part,
    'starts-year': part,
    'ends-day': part,
    'ends-month': part,
    'ends-year': part,
  })
  .refine((typed) => typedDay(typed, 'starts') !== undefined, {
    path: ['starts'],
    error: 'problem_not_a_day',
    ...always,
  })
  .refine((typed) => typedDay(typed, 'ends') !== undefined, {
    path: ['ends'],
    error: 'problem_not_a_day',
    ...always,
  })
  .transform((typed) => ({
    startsOn: typedDay(typed, 'starts') ?? '',
    endsOn: typedDay(typed, 'ends') ?? '',
  }))
  .refine(({ startsOn, endsOn }) => startsOn < endsOn, {
    path: ['ends'],
    error: 'problem_ends_before_it_starts',
  })

/** How an award ends: completed, or terminated with a reason; what was not spent of it, in the field of its own form. */
export const closeAwardInput = z
  .object({
    intent: z.enum(['complete', 'terminate']),
    reason: words.default(''),
    unspent: z.string().default(''),
    left: z.string().default(''),
  })
  .transform(({ intent, reason, ...typed }, context) => {
    const field = intent === 'complete' ? 'unspent' : 'left'
    const unspent = amountInput.safeParse(typed[field])
    if (unspent.success) return { intent, reason, unspent: unspent.data }
    const message = unspent.error.issues[0]?.message ?? 'problem_not_a_number'
    context.addIssue({ code: 'custom', path: [field], message })
    return z.NEVER
  })

/** Who was called back about new payment details, and at which number. */
export const callBackInput = z.object({ person: required, number: required })

/** A step with one payment. */
export const trancheInput = z
  .object({
    intent: z.enum(['fall_due', 'prepare', 'pay', 'hold', 'resume', 'cancel']),
    reason: words.default(''),
    reference: words.default(''),
    details: words.default(''),
    'paid-day': part,
    'paid-month': part,
    'paid-year': part,
  })
  .transform(({ intent, reason, reference, details, ...day }) => ({
    intent,
    reason,
    reference,
    details,
    paidOn: typedDay(day, 'paid') ?? '',
  }))

/** Which sections of a report open, what must change, and until when. */
export const returnReportInput = z
  .object({
    sections: z.array(z.string()).min(1, chosen.error),
    message: required,
    'due-day': part,
    'due-month': part,
    'due-year': part,
  })
  .refine((typed) => typedDay(typed, 'due') !== undefined, {
    path: ['due'],
    error: 'problem_not_a_day',
    ...always,
  })
  .transform(({ sections, message, ...day }) => ({ sections, message, day: typedDay(day, 'due') ?? '' }))

/** What an amendment asks for before its kind is looked at: the new end, or the rows of the budget, and why. */
export const amendmentInput = z.object({
  kind: z.enum(['more_time', 'budget'], chosen),
  reason: required,
  'ends-day': part,
  'ends-month': part,
  'ends-year': part,
})

/** What an approver says to an amendment. */
export const decideAmendmentInput = z.object({
  intent: z.enum(['approve', 'refuse', 'withdraw']),
  reason: words.default(''),
})

/** The form on which the reports of a call are written. */
export const reportFormInput = z.object({ form: z.uuid(chosen) })

/** That what is handed in is true, said by whoever hands it in. */
export const declaredInput = z.object({
  declared: z.array(z.string()).refine((it) => it.includes('yes'), 'problem_not_confirmed'),
})
