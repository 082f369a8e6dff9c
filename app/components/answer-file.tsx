import { m } from '#app/messages/compiled/messages.js'
import type { AnswerSetting } from './answer-setting.ts'
import { fileNote } from './file-note.ts'
import { fileName } from './file-words.ts'

/** One file of an answer as a link, unless it has a virus, with what is to be known of it. */
export function AnswerFile({ id, setting: { facts, fileHref } }: { id: string; setting: AnswerSetting }) {
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
