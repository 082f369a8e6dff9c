import { z } from 'zod'

import type { ApplicationStatus } from './application.ts'
import { dayFrom } from './calendar.ts'
import type { Actor } from './capacity.ts'
import { decimalsOf, exceeds, figureFrom } from './money.ts'
import { refuseUnless } from './refusal.ts'

/** What the panel recommends for an application. Without a rank it does not recommend it; an amount is the most it would give. */
export type Recommended = { rank: number | null; amount: string | null; conditions: string }

type Limits = { awardMin: string; awardMax: string }
type Recommending = { status: ApplicationStatus; limits: Limits & { currency: string }; by: Actor }

/** Refuses who is no officer or has a conflict, an application that is not before the panel, and an amount outside the limits. */
export function requireRecommendable({ status, limits, by }: Recommending, { amount }: Recommended): void {
  refuseUnless(by.capacities.includes('officer'), 'not_allowed')
  refuseUnless(!by.conflicted, 'conflicted')
  refuseUnless(status === 'in_panel' || status === 'waitlisted', 'move_not_open')
  const { awardMin, awardMax, currency } = limits
  const isInside = amount === null || !(exceeds(awardMin, amount) || exceeds(amount, awardMax))
  refuseUnless(isInside, 'amount_outside_limits', {
    min: { amount: awardMin, currency },
    max: { amount: awardMax, currency },
  })
}

const rank = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || /^[1-9]\d{0,3}$/.test(typed), 'problem_not_a_rank')
  .transform((typed) => (typed === '' ? null : Number(typed)))

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

/** The form of what the panel recommends for each of these applications: fields by what they are and the application's id. */
export function recommendationsForm(ids: readonly string[], { awardMin, awardMax }: Limits) {
  const inside = amount.refine(
    (it) => it === null || !(exceeds(awardMin, it) || exceeds(it, awardMax)),
    'problem_outside_limits',
  )
  const fields = ids.flatMap((id) => [
    [`rank-${id}`, rank] as const,
    [`amount-${id}`, inside] as const,
    [`conditions-${id}`, z.string().trim().default('')] as const,
  ])
  return z.object(Object.fromEntries(fields))
}

/** What such a form says of each application. */
export function recommendationsOf(ids: readonly string[], typed: Readonly<Record<string, unknown>>) {
  return ids.map((id) => ({
    applicationId: id,
    recommended: recommended.parse({
      rank: typed[`rank-${id}`],
      amount: typed[`amount-${id}`],
      conditions: typed[`conditions-${id}`],
    }),
  }))
}

const recommended = z.object({
  rank: z.number().nullable(),
  amount: z.string().nullable(),
  conditions: z.string(),
})

/** The form of a day on which the panel met: where, and who was there. */
export const sittingInput = z
  .object({
    'held-day': z.string().default(''),
    'held-month': z.string().default(''),
    'held-year': z.string().default(''),
    place: z.string().trim().default(''),
    present: z.array(z.uuid()).default([]),
    others: z.string().trim().default(''),
  })
  .refine(({ present, others }) => present.length > 0 || others !== '', {
    path: ['present'],
    error: 'problem_required_choice',
    when: () => true,
  })
  .transform((typed, context) => {
    const { present, place, others } = typed
    const day = dayFrom({ day: typed['held-day'], month: typed['held-month'], year: typed['held-year'] })
    if (day !== undefined) return { day, place, present, others }
    context.addIssue({ code: 'custom', path: ['held'], message: 'problem_not_a_day' })
    return z.NEVER
  })
export type Sitting = z.infer<typeof sittingInput>
