import type { QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { AnswerCalculated } from './answer-calculated.tsx'
import { formatDay, formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { useQuestionSetting } from './question-setting.ts'

/** Figures that the portal works out from what is typed: live with a script, else as of the last saving. */
export function QuestionCalculated({ question }: { question: QuestionOf<'calculated'> }) {
  const { asked, facts, fileHref, isLive } = useQuestionSetting()
  const hasMoney = question.lines.some(({ format }) => format === 'money')
  return (
    <div className="minka-sums" role="group" aria-labelledby={`${question.key}-label`}>
      <h2 id={`${question.key}-label`} className="govuk-heading-s">
        {localized(question.label)}
      </h2>
      <AnswerCalculated
        question={question}
        setting={{ answers: asked.answers, facts, fileHref, placeNames: {} }}
      />
      {hasMoney && facts.rate && <p className="minka-quiet">{rateSentence(facts.rate)}</p>}
      {hasMoney && !isLive && <p className="minka-quiet">{m.question_sums_when()}</p>}
    </div>
  )
}

function rateSentence({
  currency,
  value,
  source,
  date,
}: {
  currency: string
  value: string
  source: string
  date: string
}) {
  const rate = formatNumber(Number(value), getLocale(), 3)
  return m.question_rate({ currency, rate, source, day: formatDay(date, getLocale()) })
}
