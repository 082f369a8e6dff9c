import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { formatDateTime } from './format.ts'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import type { PlannedReminder } from './reminder-list.tsx'
import { reminderDay } from './reminder-words.ts'

type ReminderFormProps = {
  timeZone: string
  reminder: PlannedReminder
  letters: readonly WordedLetter[]
}

/** One reminder before it goes: when, its letter, and what can be done with it. */
export function ReminderForm({ timeZone, reminder, letters }: ReminderFormProps) {
  const { dueAt, day, sendsAt, state, reviewer } = reminder
  const isWaiting = state === 'waiting'
  const moment = formatDateTime(sendsAt, getLocale(), timeZone)
  return (
    <form method="post">
      <p className="govuk-body">
        {isWaiting ? m.reminder_goes({ moment, day: reminderDay(day) }) : m.reminder_is_stopped()}
      </p>
      {isWaiting && <LetterWords letters={letters} />}
      <input type="hidden" name="due" value={dueAt.toISOString()} />
      <input type="hidden" name="day" value={day} />
      <ButtonGroup>
        {isWaiting && (
          <Button name="intent" value="send">
            {m.reminder_send({ name: reviewer })}
          </Button>
        )}
        <Button variant="secondary" name="intent" value={isWaiting ? 'stop' : 'resume'}>
          {isWaiting ? m.reminder_stop() : m.reminder_resume()}
        </Button>
      </ButtonGroup>
    </form>
  )
}
