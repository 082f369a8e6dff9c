import { takesReason, type CaseStep } from '#app/domain/case-step.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { correctedWords } from './corrected-words.ts'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { InsetText } from './inset-text.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { ReasonForm } from './reason-form.tsx'

type CaseStepFormProps = {
  step: CaseStep
  reviews: { submitted: number; required: number; corrected: readonly string[] }
  /** Whom the step tells by email. */
  told: readonly string[]
  reason: string
  problems: readonly FieldProblem[]
  /** The letters that the step sends, where they quote no reason that is still to be written. */
  letters: readonly WordedLetter[]
}

const steps: Record<CaseStep, { name: () => string; text: (facts: { names: string }) => string }> = {
  pass_screening: { name: m.manage_action_pass_screening, text: m.manage_move_pass_screening_text },
  confirm_screening: {
    name: m.manage_action_confirm_screening,
    text: m.manage_move_confirm_screening_text,
  },
  start_review: { name: m.manage_action_start_review, text: m.manage_move_start_review_text },
  close_review: { name: m.manage_action_close_review, text: m.manage_move_close_review_text },
  reopen_review: { name: m.manage_action_reopen_review, text: m.manage_move_reopen_review_text },
  propose_late_acceptance: {
    name: m.manage_action_propose_late_acceptance,
    text: m.manage_move_propose_late_acceptance_text,
  },
  accept_late: { name: m.manage_action_accept_late, text: m.manage_move_accept_late_text },
  put_on_hold: { name: m.manage_action_put_on_hold, text: m.manage_move_put_on_hold_text },
  lift_hold: { name: m.manage_action_lift_hold, text: m.manage_move_lift_hold_text },
}

/** The steps that send letters. */
export const tellingSteps: readonly CaseStep[] = ['reopen_review', 'confirm_screening']

/** Whether the letters of a step quote its reason, so that they are shown once it is written. */
export function quotesReason(step: CaseStep): boolean {
  return tellingSteps.includes(step) && takesReason(step)
}

/** What the button of a step says that takes it. */
export function stepButton(step: CaseStep): string {
  const name = stepName(step)
  return tellingSteps.includes(step) ? m.manage_move_button_mail({ step: name }) : name
}

/** What a step is called. */
export function stepName(step: CaseStep): string {
  return steps[step].name()
}

/** A step of the office: what it does, whom it tells, and its button. */
export function CaseStepForm({ step, reviews, told, reason, problems, letters }: CaseStepFormProps) {
  const name = stepName(step)
  const button = quotesReason(step) ? m.manage_changes_preview() : stepButton(step)
  return (
    <>
      <h2 className="govuk-heading-m">{name}</h2>
      <p className="govuk-body">{steps[step].text({ names: told.join(', ') })}</p>
      {step === 'close_review' && <ClosedReviews {...reviews} />}
      {letters.length > 0 && <LetterWords letters={letters} />}
      {takesReason(step) ? (
        <ReasonForm
          button={button}
          defaultValue={reason}
          error={problemOf(problems, 'reason')}
          {...(step === 'close_review' ? { label: m.manage_move_reason_close() } : {})}
        />
      ) : (
        <form method="post">
          <Button>{button}</Button>
        </form>
      )}
    </>
  )
}

function ClosedReviews({ submitted, required, corrected }: CaseStepFormProps['reviews']) {
  return (
    <>
      <p className="govuk-body">{m.manage_move_reviews({ done: submitted, all: required })}</p>
      {corrected.length > 0 && <InsetText>{correctedWords(corrected)}</InsetText>}
    </>
  )
}
