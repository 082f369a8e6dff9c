import { fieldName } from '#app/domain/answer.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { fileSize } from './format.ts'
import { useQuestionSetting } from './question-setting.ts'

/** The files that an answer has, each to be opened or removed. */
export function StoredFiles({ question, ids }: { question: string; ids: readonly string[] }) {
  const { facts, fileHref } = useQuestionSetting()
  const files = ids.flatMap((id) => {
    const file = facts.attachments.get(id)
    return file ? [{ id, ...file }] : []
  })
  if (files.length === 0) return null
  return (
    <ul className="minka-file-list" aria-label={m.question_file_list()}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <span>
            <a className="govuk-link" href={fileHref(id)}>
              {name}
            </a>{' '}
            <span className="minka-quiet">{fileSize(size, getLocale())}</span>
          </span>
          <button
            type="submit"
            className="minka-link-button"
            name="remove_file"
            value={fieldName(question, id)}
          >
            {m.question_file_remove()}
            <span className="minka-hidden"> {name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
