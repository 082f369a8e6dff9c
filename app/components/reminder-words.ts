import { m } from '#app/messages/compiled/messages.js'

/** On which day a reminder goes, from the day that the review is due. */
export function reminderDay(day: number): string {
  if (day === 0) return m.reminder_on_day()
  return day < 0 ? m.reminder_before({ count: -day }) : m.reminder_after({ count: day })
}

/** What was done with a reminder, as the page after it says. */
export function reminderDone(done: string | null): string | undefined {
  const said: Readonly<Record<string, () => string>> = {
    send: m.reminder_done_send,
    stop: m.reminder_done_stop,
    resume: m.reminder_done_resume,
    days: m.reminder_done_days,
  }
  return done === null ? undefined : said[done]?.()
}
