import { filesAnswer } from '#app/domain/answer.ts'
import { dayFrom } from '#app/domain/calendar.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { AnswerFile } from './answer-file.tsx'
import type { AnswerSetting } from './answer-setting.ts'
import { formatDateTime, formatDay } from './format.ts'

type AnswerFilesProps = { question: string; setting: AnswerSetting }

/** The files of an answer as links, the day by which they were promised, and those that came after it was sent. */
export function AnswerFiles({ question, setting }: AnswerFilesProps) {
  const { files, promised } = filesAnswer(setting.answers[question])
  const later = setting.handedIn?.[question] ?? []
  const day = promised && dayFrom(promised)
  return (
    <>
      {files.length > 0 && (
        <ul className="govuk-list">
          {files.map((id) => (
            <li key={id}>
              <AnswerFile {...{ id, setting }} />
            </li>
          ))}
        </ul>
      )}
      {day && <p>{m.answer_promised({ day: formatDay(day, getLocale()) })}</p>}
      {later.length > 0 && (
        <ul className="govuk-list">
          {later.map(({ id, at }) => (
            <li key={id}>
              <AnswerFile {...{ id, setting }} />{' '}
              <span className="minka-quiet">
                {m.answer_handed_in({ at: formatDateTime(at, getLocale(), setting.facts.timeZone) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
