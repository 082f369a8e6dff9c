import { onRemindersDue } from '#db/queue.ts'
import { sendDueReminders } from '#db/review-reminder.ts'

/**
 * Sends the reminders of reviews whose day has come: now, and by the queue's schedule from then on. `stop` resolves after the
 * round under way.
 */
export async function startReminding(
  report: (error: unknown) => void,
): Promise<{ stop: () => Promise<void> }> {
  let round = Promise.resolve()
  const look = () => {
    round = round
      .then(async () => {
        await sendDueReminders(report)
      })
      .catch(report)
    return round
  }
  await onRemindersDue(look)
  void look()
  return { stop: () => round }
}
