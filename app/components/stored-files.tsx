import { fieldName } from '#app/domain/answer.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { FileLine } from './file-line.tsx'
import { fileSize } from './format.ts'
import { useQuestionSetting } from './question-setting.ts'

/** The files that an answer has, each to be opened or removed. */
export function StoredFiles({ question, ids }: { question: string; ids: readonly string[] }) {
  const { facts, fileHref } = useQuestionSetting()
  const files = ids.flatMap((id) => {
    const file = facts.attachments.get(id)
    return file ? [{ id, file }] : []
  })
  if (files.length === 0) return null
  return (
    <ul className="minka-file-list" aria-label={m.question_file_list()}>
      {files.map(({ id, file }) => (
        <li key={id}>
          <FileLine file={file} href={fileHref(id)} size={fileSize(file.size, getLocale())} />
          <button
            type="submit"
            className="minka-link-button"
            name="remove_file"
            value={fieldName(question, id)}
          >
            {m.question_file_remove()}
            <span className="minka-hidden"> {file.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
