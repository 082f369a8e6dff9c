import type { ReactNode } from 'react'

import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { FieldProblem } from './field-problem.ts'
import { localized } from './localized.ts'

/** A question's label, and beneath it its help, its example and what may deserve a second look. */
export function questionTexts(question: Question, warnings: readonly FieldProblem[] = []) {
  const help = question.help && localized(question.help)
  const example = question.example && localized(question.example)
  const about = warnings.filter(({ field }) => field.split('.')[0] === question.key)
  return {
    label: localized(question.label),
    optional: question.required === false,
    hint: hintOf(help, example, about),
  }
}

function hintOf(help: string | undefined, example: string | undefined, warnings: readonly FieldProblem[]) {
  if (!help && !example && warnings.length === 0) return undefined
  return (
    <Lines>
      {help}
      {example && <span className="minka-example">{m.question_example({ example })}</span>}
      {warnings.map(({ text }) => (
        <strong key={text} className="minka-second-look">
          {text}
        </strong>
      ))}
    </Lines>
  )
}

function Lines({ children }: { children: ReactNode }) {
  return <>{children}</>
}
