import type { Column, Question } from '#app/domain/question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'
import { questionLimits } from './question-limits.ts'

/** A question as it is read before starting: its words, what it takes, and its options or columns. */
export function QuestionOutline({ question }: { question: Question }) {
  const { label, help, example, required, visible } = question
  const limits = questionLimits(question)
  return (
    <div className="minka-outline">
      <h4 className="govuk-heading-s">
        {localized(label)} {required === false && takesAnswer(question) && m.ui_optional()}
      </h4>
      {visible !== undefined && <p className="minka-quiet">{m.question_conditional()}</p>}
      {help && <p>{localized(help)}</p>}
      {limits && <p className="minka-quiet">{limits}</p>}
      {example && <p className="minka-quiet">{m.question_example({ example: localized(example) })}</p>}
      <Parts question={question} />
    </div>
  )
}

function Parts({ question }: { question: Question }) {
  switch (question.kind) {
    case 'one_of':
    case 'some_of':
      return <Words words={question.options.map(({ label }) => localized(label))} />
    case 'rows':
      return <Words words={question.columns.map(columnWords)} />
    case 'table': {
      const columns = question.columns.map(({ label }) => localized(label)).join(' · ')
      return <Words words={question.rows.map(({ label }) => `${localized(label)}: ${columns}`)} />
    }
    case 'place':
      return <Words words={question.levels.map(({ label }) => localized(label))} />
    case 'calculated':
      return <Words words={question.lines.map(({ label }) => localized(label))} />
    case 'declaration':
      return <Words words={[localized(question.text), localized(question.consent)]} />
    default:
      return null
  }
}

function columnWords(column: Column): string {
  const label = localized(column.label)
  if (column.kind !== 'one_of') return label
  return `${label}: ${column.options.map((option) => localized(option.label)).join(', ')}`
}

function Words({ words }: { words: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )
}
