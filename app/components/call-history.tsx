import type { Answers } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { SetupPartName } from '#app/domain/call-setup.ts'
import type { CallStep } from '#app/domain/call-steps.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { AnswerView } from './answer-view.tsx'
import { Details } from './details.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { reminderDay } from './reminder-words.ts'
import { partName, stepWords } from './setup-names.ts'
import { Timeline } from './timeline.tsx'

type Entry = {
  id: number
  what: string
  part: SetupPartName | undefined
  step: CallStep | undefined
  questions: readonly Question[]
  before: Answers
  after: Answers
  reason: string | null
  by: string
  at: Date
}

type CallHistoryProps = { entries: readonly Entry[]; facts: CallFacts; timeZone: string }

/** Who changed what of a call, when and why; nobody can edit it. */
export function CallHistory({ entries, facts, timeZone }: CallHistoryProps) {
  return (
    <Timeline
      events={entries.map((entry) => ({
        id: String(entry.id),
        what: whatOf(entry),
        at: entry.at.toISOString(),
        when: formatDateTime(entry.at, getLocale(), timeZone),
        who: entry.by,
        detail: <Entered {...{ entry, facts, timeZone }} />,
      }))}
    />
  )
}

function whatOf({ step, part, what }: Entry): string {
  if (step) return stepWords(step).done()
  if (part) return partName(part)
  return what === 'reminder_days' ? m.reminder_days_title() : what
}

function Entered({ entry, facts, timeZone }: { entry: Entry; facts: CallFacts; timeZone: string }) {
  const { questions, before, after, reason } = entry
  const closing = after['closesAt']
  const setting = (answers: Answers) => ({ answers, facts, placeNames: {}, fileHref: () => '' })
  return (
    <>
      {typeof closing === 'string' && (
        <p>{m.callsetup_closes_now({ when: formatDateTime(closing, getLocale(), timeZone) })}</p>
      )}
      {daysOf(before) !== daysOf(after) && (
        <p>{m.reminder_days_changed({ before: daysOf(before), after: daysOf(after) })}</p>
      )}
      {reason && <p>{m.callsetup_because({ reason })}</p>}
      {questions.map((question) => (
        <Details key={question.key} summary={localized(question.label)}>
          <p className="minka-quiet">{m.callsetup_before()}</p>
          <AnswerView question={question} setting={setting(before)} />
          <p className="minka-quiet">{m.callsetup_after()}</p>
          <AnswerView question={question} setting={setting(after)} />
        </Details>
      ))}
    </>
  )
}

/** The days of a stage's reminders, where a change was of those. */
function daysOf({ days }: Answers): string {
  if (!Array.isArray(days)) return ''
  return days.flatMap((day) => (typeof day === 'number' ? reminderDay(day) : [])).join(', ') || '–'
}
