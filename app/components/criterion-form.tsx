import type { Answers } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import type { FieldProblem } from './field-problem.ts'
import { QuestionForm } from './question-form.tsx'

type CriterionFormProps = {
  page: { questions: readonly Question[]; answers: Answers; facts: CallFacts; base: string }
  typed: Answers
  rowCounts: Readonly<Record<string, number>>
  problems: readonly FieldProblem[]
}

/** Everything that makes a criterion, asked like any form of the portal. */
export function CriterionForm({ page, typed, rowCounts, problems }: CriterionFormProps) {
  const { questions, facts, base } = page
  return (
    <QuestionForm
      {...{ questions, facts, problems, rowCounts }}
      answers={{ ...page.answers, ...typed }}
      placesHref=""
      fileHref={() => ''}
      defaultButton={
        <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
          {m.rubric_criterion_save()}
        </button>
      }
    >
      <input type="hidden" name="base" value={base} />
      <Button>{m.rubric_criterion_save()}</Button>
    </QuestionForm>
  )
}
