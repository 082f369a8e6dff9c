import { listRemindersOf } from '#db/reminder-list.ts'
import { sendReminder } from '#db/review-reminder.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplicationInReview, asks } from '#tests/support/reviewing.ts'

/** An application that so many reviewers were asked to read: three reminders of each are to come. `sends` sends so many, one after another. */
export async function manyReminders(reviewers: number) {
  const world = await anApplicationInReview()
  const { application, call, officer } = world
  const assignments: string[] = []
  for (let at = 0; at < reviewers; at += 1) {
    const reviewer = await staffOf(call.id, 'reviewer', `Panel ${String(at).padStart(2, '0')}`)
    assignments.push(await asks(officer, application, reviewer))
  }
  const sends = async (count: number) => {
    const all = await Promise.all(assignments.map((id) => listRemindersOf(officer.id, call.id, id)))
    for (const reminder of all.flat().slice(0, count)) await sendReminder(reminder, { personId: officer.id })
  }
  return { ...world, sends }
}
