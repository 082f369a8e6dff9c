import { type Answers, isAnswered } from '#app/domain/answer.ts'
import { whatIsAsked } from '#app/domain/asked.ts'
import type { Question } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { AnswerView } from './answer-view.tsx'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'
import { PageHeading } from './page-heading.tsx'
import type { GroupPage } from './question-group-page.tsx'
import { SummaryList } from './summary-list.tsx'

type AnswersClosedProps = {
  id: string
  page: GroupPage
  group: { title: LocalizedText }
  caption: { section: LocalizedText; reference: string }
  posted: { typed: Answers; refusal: string | undefined } | undefined
}

/** A group whose answers cannot be changed now, as they stand; what was typed too late is shown, so that it can be copied. */
export function AnswersClosed({ id, page, group, caption, posted }: AnswersClosedProps) {
  const { questions, elsewhere, facts, answers } = page
  const asked = whatIsAsked([...questions, ...elsewhere], answers, facts)
  const placeNames = Object.fromEntries(page.places.map(({ code, name }) => [code, name]))
  const rowsOf = (asking: readonly Question[], shown: Answers) =>
    asking.map((question) => ({
      key: localized(question.label),
      value: isAnswered(shown[question.key]) ? (
        <AnswerView
          question={question}
          setting={{ answers: shown, facts, placeNames, fileHref: (file) => `/apply/${id}/files/${file}` }}
        />
      ) : (
        ''
      ),
    }))
  return (
    <>
      <PageHeading
        caption={m.apply_caption({ reference: caption.reference, organization: localized(caption.section) })}
      >
        {localized(group.title)}
      </PageHeading>
      {posted?.refusal ? (
        <Notice tone="problem" title={posted.refusal}>
          <p>{m.apply_closed_typed()}</p>
          <SummaryList rows={rowsOf(questions, posted.typed)} />
        </Notice>
      ) : (
        <Notice title={m.apply_closed_title()} />
      )}
      <SummaryList
        rows={rowsOf(
          questions.filter(({ key }) => asked.keys.has(key)),
          asked.answers,
        )}
      />
    </>
  )
}
