import { z } from 'zod'

import { dayFrom } from './calendar.ts'
import { hourFrom } from './setup-window.ts'

const words = z.string().trim()
const stated = words.min(1, 'problem_required')

/** What a new call begins with; `copy` is the call that it copies, empty for none. */
export const newCallInput = z.object({
  program: z.uuid('problem_required_choice'),
  title: stated.max(120, 'problem_name_too_long'),
  copy: z.uuid().or(z.literal('')).default(''),
})

/** A step with a call that needs no more than to be confirmed. */
export const confirmInput = z.object({})

/** A step with its reason. */
export const reasonedInput = z.object({ reason: stated })

/** A new closing: its day, its hour and the reason, which everybody may read. */
export const closingInput = z
  .object({
    'closes-day': z.string().default(''),
    'closes-month': z.string().default(''),
    'closes-year': z.string().default(''),
    hour: z.string().default(''),
    reason: stated,
  })
  // Said even when other fields are wrong, so that everything is said at once.
  .refine((typed) => dayOf(typed) !== undefined, {
    path: ['closes'],
    error: 'problem_not_a_day',
    when: () => true,
  })
  .refine((typed) => hourFrom(textOf(typed, 'hour')) !== undefined, {
    path: ['hour'],
    error: 'problem_not_an_hour',
    when: () => true,
  })
  .transform((typed) => ({
    reason: typed.reason,
    closing: { day: dayOf(typed) ?? '', time: hourFrom(typed.hour) ?? '' },
  }))

function dayOf(typed: Readonly<Record<string, unknown>>): string | undefined {
  const part = (name: string) => textOf(typed, `closes-${name}`)
  return dayFrom({ day: part('day'), month: part('month'), year: part('year') })
}

function textOf(typed: Readonly<Record<string, unknown>>, name: string): string {
  return z.string().catch('').parse(typed[name])
}
