import type { CallStep } from '#app/domain/call-steps.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { ClosingForm } from './closing-form.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { formatDateTime } from './format.ts'
import { ReasonForm } from './reason-form.tsx'
import { stepWords } from './setup-names.ts'
import { WarningText } from './warning-text.tsx'

type SetupStepFormProps = {
  step: CallStep
  gaps: number
  closesAt: Date
  timeZone: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What a step with a call does, and its form; the form is the confirmation. */
export function SetupStepForm({ step, gaps, closesAt, timeZone, problems, values }: SetupStepFormProps) {
  const { text, button } = stepWords(step)
  const reasonLabel = step === 'close' ? m.callsetup_reason_shown : m.callsetup_reason
  const when = formatDateTime(closesAt, getLocale(), timeZone)
  if (step === 'publish' && gaps > 0)
    return <p className="govuk-body">{m.callsetup_step_publish_gaps({ count: gaps })}</p>
  return (
    <>
      <WarningText>{text()}</WarningText>
      {step !== 'unpublish' && <p className="govuk-body">{m.callsetup_closes_now({ when })}</p>}
      {step === 'publish' && (
        <form method="post">
          <Button>{button()}</Button>
        </form>
      )}
      {step === 'extend' && (
        <ClosingForm
          {...{ timeZone, problems, values }}
          button={button()}
          reasonHint={m.callsetup_reason_public()}
        />
      )}
      {(step === 'unpublish' || step === 'close') && (
        <ReasonForm
          button={button()}
          label={reasonLabel()}
          variant="warning"
          error={problemOf(problems, 'reason')}
          defaultValue={values['reason']?.[0]}
        />
      )}
    </>
  )
}
