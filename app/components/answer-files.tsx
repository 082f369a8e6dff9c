import { filesAnswer } from '#app/domain/answer.ts'
import { dayFrom } from '#app/domain/calendar.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { AnswerSetting } from './answer-setting.ts'
import { fileNote } from './file-note.ts'
import { fileName } from './file-words.ts'
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
              <FileLink {...{ id, setting }} />
            </li>
          ))}
        </ul>
      )}
      {day && <p>{m.answer_promised({ day: formatDay(day, getLocale()) })}</p>}
      {later.length > 0 && (
        <ul className="govuk-list">
          {later.map(({ id, at }) => (
            <li key={id}>
              <FileLink {...{ id, setting }} />{' '}
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

function FileLink({ id, setting: { facts, fileHref } }: { id: string; setting: AnswerSetting }) {
  const file = facts.attachments.get(id)
  if (!file) return <span className="minka-quiet">{m.answer_file_gone()}</span>
  const note = fileNote(file)
  return (
    <>
      {file.fault === 'virus' ? (
        fileName(id, { facts })
      ) : (
        <a className="govuk-link" href={fileHref(id)}>
          {fileName(id, { facts })}
        </a>
      )}
      {note && <span className="minka-file-note">{note}</span>}
    </>
  )
}
