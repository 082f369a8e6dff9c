import type { Answers } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import type { FieldProblem } from './field-problem.ts'
import { QuestionForm } from './question-form.tsx'
import type { OfferedPlace } from './question-setting.ts'
import { SpokenFor } from './spoken-for.tsx'

type OrganizationFormProps = {
  page: { slug: string; questions: readonly Question[]; facts: CallFacts; places: readonly OfferedPlace[] }
  answers: Answers
  problems: readonly FieldProblem[]
  /** A facilitator may write for somebody else. */
  mayWriteForOthers?: boolean
}

/** The profile of an organization, asked by the questions of the call's form that it fills in later. */
export function OrganizationForm({ page, answers, problems, mayWriteForOthers }: OrganizationFormProps) {
  return (
    <QuestionForm
      questions={page.questions}
      answers={answers}
      facts={page.facts}
      places={page.places}
      problems={problems}
      placesHref={`/calls/${page.slug}/places/`}
      fileHref={() => ''}
      defaultButton={
        <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
          {m.organization_save()}
        </button>
      }
    >
      {mayWriteForOthers && <SpokenFor problems={problems} />}
      <Button>{m.organization_save()}</Button>
    </QuestionForm>
  )
}
