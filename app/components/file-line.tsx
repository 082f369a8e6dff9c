import type { AttachmentFacts } from '#app/domain/call-facts.ts'

import { fileNote } from './file-note.ts'

type FileLineProps = { file: AttachmentFacts; href: string; size: string }

/** A stored file: a link to it unless nobody may open it, its size, and what there is to know about it. */
export function FileLine({ file, href, size }: FileLineProps) {
  const note = fileNote(file)
  return (
    <span>
      {file.fault === 'virus' ? (
        file.name
      ) : (
        <a className="govuk-link" href={href}>
          {file.name}
        </a>
      )}{' '}
      <span className="minka-quiet">{size}</span>
      {note && <span className="minka-file-note">{note}</span>}
    </span>
  )
}
