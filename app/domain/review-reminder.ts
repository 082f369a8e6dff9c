import { z } from 'zod'

import { requireNoConflict } from './application-change.ts'
import type { Signed } from './capacity.ts'
import { Refusal, refuseUnless } from './refusal.ts'
import {
  beginReview,
  requireAssignment,
  requireInReview,
  type ReviewChange,
  type ReviewFile,
} from './review-case.ts'
import { timeKey } from './time-key.ts'

const dayLength = 86_400_000

/** Which reminder of a review: the day that the review is due, and so many days after it (before it when negative). */
export type ReminderOf = { dueAt: Date; day: number }

/** The reminder that an officer sends by hand: that of today, so that nobody is written to twice in a day. */
export function reminderOfToday(dueAt: Date, at: Date): ReminderOf {
  return { dueAt, day: Math.floor((at.getTime() - dueAt.getTime()) / dayLength) }
}

/**
 * Reminds a reviewer of a review that is not in. `isSettled` says that this reminder was sent or stopped already, `dueAt` when
 * the review is due as the assignment has it now.
 */
export function remind(
  file: ReviewFile,
  { of, dueAt, isSettled }: { of: ReminderOf; dueAt: Date | null; isSettled: boolean },
  signed: Signed,
): ReviewChange {
  const change = beginReview(file, 'remind', signed)
  requireNoConflict(file, signed)
  requireInReview(file)
  if (dueAt?.getTime() !== of.dueAt.getTime()) throw new Refusal('reminder_moved')
  refuseUnless(!isSettled, 'reminder_settled')
  const { reviewerId } = requireAssignment(file)
  const facts = { stageId: file.stage.id, dueAt: dueAt.toISOString(), isOver: signed.at > dueAt }
  return change({
    detail: { day: of.day },
    notices: [{ template: 'review-due', to: { personIds: [reviewerId] }, facts }],
  })
}

/** Which reminder an officer means, and what they want done with it. */
export const reminderInput = z.object({
  due: z.coerce.date(),
  day: z.coerce.number().int(),
  intent: z.enum(['send', 'stop', 'resume']),
})

/** Which page of the reminders of a call an address asks for. Whatever it says wrong is passed over. */
export const reminderPlace = z.object({
  before: timeKey.optional().catch(undefined),
  after: timeKey.optional().catch(undefined),
})
export type ReminderPlace = z.output<typeof reminderPlace>

/** So many reminders of a review may be set, none further than so many days from its day. */
const mostReminders = 10
const furthestDay = 90

const dayList = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    const days = typed.split(/[\s,;]+/).filter((it) => it !== '')
    if (days.every((it) => /^\d{1,3}$/.test(it) && Number(it) <= furthestDay)) return days.map(Number)
    context.addIssue({ code: 'custom', message: 'problem_days' })
    return z.NEVER
  })

/**
 * The form of a stage's reminders, as days before and after the day that a review is due; 0 is that day. Read as days after it, before it
 * when negative, in their order, each once.
 */
export const reminderDaysInput = z
  .object({
    before: dayList,
    after: dayList,
    intent: z.enum(['preview', 'save']).catch('preview'),
  })
  .transform(({ before, after, intent }, context) => {
    const days = [...new Set([...before.map((it) => 0 - it), ...after])].sort((one, other) => one - other)
    if (days.length > mostReminders)
      context.addIssue({ code: 'custom', path: ['before'], message: 'problem_days_many' })
    return { days, intent }
  })

/** The same days as they are typed. */
export function typedReminderDays(days: readonly number[]): { before: string; after: string } {
  const before = days.filter((it) => it < 0).map((it) => String(-it))
  return { before: before.join(', '), after: days.filter((it) => it >= 0).join(', ') }
}
