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
        what: entry.step ? stepWords(entry.step).done() : entry.part ? partName(entry.part) : entry.what,
        at: entry.at.toISOString(),
        when: formatDateTime(entry.at, getLocale(), timeZone),
        who: entry.by,
        detail: <Entered {...{ entry, facts, timeZone }} />,
      }))}
    />
  )
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
