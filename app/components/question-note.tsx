import type { QuestionOf } from '#app/domain/question.ts'

import { InsetText } from './inset-text.tsx'
import { localized } from './localized.ts'

/** Words to read between the questions. */
export function QuestionNote({ question: { label, help } }: { question: QuestionOf<'note'> }) {
  return (
    <InsetText>
      <p className="govuk-body">{localized(label)}</p>
      {help && <p className="minka-quiet">{localized(help)}</p>}
    </InsetText>
  )
}
