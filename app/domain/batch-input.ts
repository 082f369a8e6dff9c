import { z } from 'zod'

import { dayFrom } from './calendar.ts'
import { hourFrom } from './setup-window.ts'

/** The form that starts or stops a batch: at once, or from a day and an hour on by the clocks of the call. */
export const batchStepInput = z
  .object({
    intent: z.enum(['start', 'stop']),
    when: z.enum(['now', 'later']).default('now'),
    'starts-day': z.string().default(''),
    'starts-month': z.string().default(''),
    'starts-year': z.string().default(''),
    hour: z.string().default(''),
  })
  .transform(({ intent, when, ...typed }, context) => {
    if (intent === 'stop' || when === 'now') return { intent, starts: null }
    const day = dayFrom({
      day: typed['starts-day'],
      month: typed['starts-month'],
      year: typed['starts-year'],
    })
    const time = hourFrom(typed.hour)
    if (day !== undefined && time !== undefined) return { intent, starts: { day, time } }
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (day === undefined) wrong('starts', 'problem_not_a_day')
    if (time === undefined) wrong('hour', 'problem_not_an_hour')
    return z.NEVER
  })

/** The form over the decisions that wait: some of them, or all that are approved. */
export const chooseDecisionsInput = z.object({
  intent: z.enum(['approve', 'release', 'release_all']),
  decisions: z.array(z.uuid()).default([]),
})
