import { fieldName } from '#app/domain/answer.ts'
import type { AttachmentFacts } from '#app/domain/call-facts.ts'
import type { PromisedPaper } from '#app/domain/hand-in.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { FileInput } from './file-input.tsx'
import { FileLine } from './file-line.tsx'
import { acceptOf, fileLimits } from './file-kinds.ts'
import { fileSize, formatDay } from './format.ts'
import { InsetText } from './inset-text.tsx'

type HandInPaperProps = {
  id: string
  paper: PromisedPaper
  attachments: ReadonlyMap<string, AttachmentFacts>
  problems: readonly FieldProblem[]
  isOpen: boolean
}

/** A promised paper: what came of it by now, and where it can still come the control that hands it in. */
export function HandInPaper({ id, paper, attachments, problems, isOpen }: HandInPaperProps) {
  const { question, day, files } = paper
  const name = fieldName(question.key, 'files')
  return (
    <>
      <p className="govuk-body">{m.apply_promised_for({ day: formatDay(day, getLocale()) })}</p>
      <HandedIn {...{ id, files, attachments }} />
      {isOpen ? (
        <form method="post" encType="multipart/form-data" noValidate>
          <FileInput
            name={name}
            label={files.length > 0 ? m.hand_in_more() : m.hand_in_choose()}
            hint={fileLimits(question)}
            error={problemOf(problems, name)}
            multiple={question.max > 1}
            accept={acceptOf(question)}
          />
          <Button>{m.hand_in_button()}</Button>
        </form>
      ) : (
        <InsetText>{m.hand_in_over()}</InsetText>
      )}
    </>
  )
}

function HandedIn({
  id,
  files,
  attachments,
}: Pick<HandInPaperProps, 'id' | 'attachments'> & { files: readonly string[] }) {
  const known = files.flatMap((file) => {
    const facts = attachments.get(file)
    return facts ? [{ file, facts }] : []
  })
  if (known.length === 0) return null
  return (
    <ul className="govuk-list" aria-label={m.question_file_list()}>
      {known.map(({ file, facts }) => (
        <li key={file}>
          <FileLine
            file={facts}
            href={`/apply/${id}/files/${file}`}
            size={fileSize(facts.size, getLocale())}
          />
        </li>
      ))}
    </ul>
  )
}
