import { z } from 'zod'

import { dayFrom } from './calendar.ts'

/** How someone may be told what no email brings them. */
export const toldWays = ['letter', 'phone', 'in_person', 'radio'] as const
export type ToldWay = (typeof toldWays)[number]

/** The day is one of the call's zone, as `YYYY-MM-DD`. */
export type Told = { how: ToldWay; day: string }

const part = z.string().trim().default('')

/** The form by which an officer says that someone was told. */
export const toldInput = z
  .object({
    how: z.enum(toldWays, { error: 'problem_required_choice' }),
    'day-day': part,
    'day-month': part,
    'day-year': part,
  })
  .transform(({ how, ...parts }, context): Told => {
    const typed = { day: parts['day-day'], month: parts['day-month'], year: parts['day-year'] }
    const day = dayFrom(typed)
    if (day !== undefined) return { how, day }
    context.addIssue({ code: 'custom', path: ['day'], message: 'problem_not_a_day' })
    return z.NEVER
  })
