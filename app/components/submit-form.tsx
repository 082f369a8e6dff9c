import type { Answers } from '#app/domain/answer.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Conditional } from '#app/domain/asked.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { CallOver } from './call-over.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DeviceSending } from './device-sending.tsx'
import type { FieldProblem } from './field-problem.ts'
import { formatDay } from './format.ts'
import { Notice } from './notice.tsx'
import { QuestionForm } from './question-form.tsx'
import { sentBy } from './sent-by.ts'
import { WarningText } from './warning-text.tsx'

type SubmitFormProps = {
  page: {
    id: string
    op: string
    questions: readonly Question[]
    elsewhere: readonly Conditional[]
    answers: Answers
    revisions: Record<string, number>
    facts: CallFacts
    status: ApplicationStatus
    today: string
    isWhole: boolean
    isLate: boolean
    isOver: boolean
    maySend: boolean
    representatives: readonly string[]
    needsConsent: boolean
  }
  problems: readonly FieldProblem[]
}

/** The declaration and the button that sends. It says whom the portal writes to. */
export function SubmitForm({ page, problems }: SubmitFormProps) {
  const { id, questions, elsewhere, answers, facts, isWhole, isLate, maySend, status } = page
  if (page.isOver) return <CallOver facts={facts} />
  if (!isWhole) return <NotYet id={id} />
  if (!maySend) return <Notice title={sentBy(page.representatives)} />
  if (page.needsConsent) return <ConsentFirst id={id} />
  return (
    <>
      {isLate && (
        <Notice title={m.apply_grace_title()}>
          <p>{m.apply_grace_text()}</p>
        </Notice>
      )}
      <QuestionForm
        {...{ questions, elsewhere, answers, facts, problems }}
        placesHref=""
        fileHref={(file) => `/apply/${id}/files/${file}`}
      >
        <input type="hidden" name="op" value={page.op} />
        {questions.map(({ key }) => (
          <input key={key} type="hidden" name={`base:${key}`} value={page.revisions[key] ?? 0} />
        ))}
        {questions.length === 0 && status !== 'changes_requested' && (
          <Checkboxes
            name="declared"
            legend={m.apply_declare_legend()}
            options={[{ value: 'yes', label: m.apply_declare() }]}
          />
        )}
        <p className="govuk-body">{m.apply_declare_day({ day: formatDay(page.today, getLocale()) })}</p>
        <WarningText>{m.apply_submit_tells()}</WarningText>
        <Button>{m.apply_submit_button()}</Button>
        <DeviceSending application={id} />
      </QuestionForm>
    </>
  )
}

function ConsentFirst({ id }: { id: string }) {
  return (
    <Notice title={m.consent_missing_title()}>
      <p>
        <a href={`/apply/${id}/consent`}>{m.consent_link()}</a>
      </p>
    </Notice>
  )
}

function NotYet({ id }: { id: string }) {
  return (
    <Notice title={m.apply_submit_not_yet()}>
      <p>
        <a href={`/apply/${id}/check`}>{m.apply_submit_see_what()}</a>
      </p>
    </Notice>
  )
}
