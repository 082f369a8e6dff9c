import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { scoreWords } from './score-words.ts'
import { SummaryList } from './summary-list.tsx'

type ReviewGivenProps = { criteria: readonly ReviewedCriterion[]; notesToPanel: string; feedback: string }

/** A review as it was given, to be read. */
export function ReviewGiven({ criteria, notesToPanel, feedback }: ReviewGivenProps) {
  return (
    <SummaryList
      rows={[
        ...criteria.map((criterion) => ({
          key: textIn(criterion.text, getLocale()),
          value: <Given key="given" criterion={criterion} />,
        })),
        { key: m.review_notes(), value: <span className="minka-answer__prose">{notesToPanel}</span> },
        { key: m.review_feedback(), value: <span className="minka-answer__prose">{feedback}</span> },
      ]}
    />
  )
}

function Given({ criterion }: { criterion: ReviewedCriterion }) {
  const { given, others } = criterion
  const shown = others.filter(({ score }) => score !== '').map(({ score }) => scoreWords(criterion, score))
  return (
    <>
      <strong>{given.score === '' ? m.ui_not_scored() : scoreWords(criterion, given.score)}</strong>
      {given.justification && <p className="minka-answer__prose">{given.justification}</p>}
      {shown.length > 0 && <p className="minka-quiet">{m.review_others({ scores: shown.join(', ') })}</p>}
    </>
  )
}
