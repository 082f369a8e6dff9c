import type { z } from 'zod'

import { refuseUnless } from '#app/domain/refusal.ts'
import type { reminderInput } from '#app/domain/review-reminder.ts'
import { listRemindersOf, resumeReminder, stopReminder } from '#db/reminder-list.ts'
import { sendReminder } from '#db/review-reminder.ts'

type About = { personId: string; callId: string; assignmentId: string }

/** Does with a reminder what an officer asked: sends it now, keeps it from going, or lets it go again. */
export async function settleReminder(
  { personId, callId, assignmentId }: About,
  { intent, due, day }: z.output<typeof reminderInput>,
): Promise<void> {
  const key = { assignmentId, dueAt: due, day }
  if (intent === 'send') {
    const listed = await listRemindersOf(personId, callId, assignmentId)
    refuseUnless(
      listed.some((it) => it.day === day && it.state === 'waiting'),
      'reminder_settled',
    )
    await sendReminder(key, { personId })
  }
  if (intent === 'stop') await stopReminder(personId, callId, key)
  if (intent === 'resume') await resumeReminder(personId, callId, key)
}
