import { dateAnswer, type DateParts } from '#app/domain/answer.ts'
import type { AnswerDifference } from '#app/domain/answer-changes.ts'
import { dayFrom } from '#app/domain/calendar.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { AnswerFile } from './answer-file.tsx'
import type { AnswerSetting } from './answer-setting.ts'
import { formatDay } from './format.ts'
import { Marked } from './marked.tsx'
import { MarkedValues } from './marked-values.tsx'

type DifferenceFilesProps = {
  difference: Extract<AnswerDifference, { kind: 'files' }>
  setting: AnswerSetting
}

/** The files that were added and removed, and another day by which they were promised. */
export function DifferenceFiles({ difference, setting }: DifferenceFilesProps) {
  const { added, removed, promised } = difference
  const marked = [
    ...removed.map((id) => ({ id, change: 'removed' as const })),
    ...added.map((id) => ({ id, change: 'added' as const })),
  ]
  return (
    <>
      {marked.length > 0 && (
        <ul className="govuk-list">
          {marked.map(({ id, change }) => (
            <li key={id}>
              <Marked change={change}>
                <AnswerFile {...{ id, setting }} />
              </Marked>
            </li>
          ))}
        </ul>
      )}
      {promised && (
        <p>
          <MarkedValues before={promisedWords(promised.before)} after={promisedWords(promised.after)} />
        </p>
      )}
    </>
  )
}

function promisedWords(promised: DateParts | undefined): string {
  const day = dayFrom(dateAnswer(promised))
  return day ? m.answer_promised({ day: formatDay(day, getLocale()) }) : ''
}
