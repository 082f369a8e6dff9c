import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'
import { Notice } from './notice.tsx'

type CopiedNoticeProps = {
  id: string
  copied: {
    reference: string
    count: number
    /** How many questions are to be looked at, and on which pages they are asked. */
    questions: number
    pages: readonly { key: string; title: LocalizedText; questions: number }[]
  }
}

/** From which application a draft was started, and what in it needs another look. */
export function CopiedNotice({ id, copied: { reference, count, questions, pages } }: CopiedNoticeProps) {
  return (
    <Notice title={m.apply_copied_title({ count, reference })}>
      <p>{questions === 0 ? m.apply_copied_whole() : m.apply_copied_review({ count: questions })}</p>
      {pages.length > 0 && (
        <ul className="govuk-list">
          {pages.map(({ key, title, questions: inside }) => (
            <li key={key}>
              <a className="govuk-link" href={`/apply/${id}/questions/${key}`}>
                {localized(title)}
              </a>{' '}
              ({inside})
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
