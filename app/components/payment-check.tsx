import type { PaymentStatus } from '#app/domain/award-payment.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type PaymentCheckProps = {
  payment: { status: PaymentStatus; number: number }
  isOfficer: boolean
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** The two steps between new payment details and a payment: the call back, and a second person's word. */
export function PaymentCheck({ payment, isOfficer, problems, values }: PaymentCheckProps) {
  const { status, number } = payment
  const seen = <input type="hidden" name="details" value={number} />
  if (status === 'called_back')
    return (
      <form method="post" className="minka-reading">
        {seen}
        <h3 className="govuk-heading-s">{m.award_payment_verify_title()}</h3>
        <p className="govuk-body">{m.award_payment_verify_text()}</p>
        <Button name="intent" value="verify">
          {m.award_payment_verify_button()}
        </Button>
      </form>
    )
  if (status !== 'changed' || !isOfficer) return null
  return (
    <form method="post" className="minka-reading" noValidate>
      {seen}
      <h3 className="govuk-heading-s">{m.award_payment_call_title()}</h3>
      <p className="govuk-body">{m.award_payment_call_text()}</p>
      <TextInput
        name="person"
        label={m.award_payment_called_person()}
        error={problemOf(problems, 'person')}
        defaultValue={values?.['person']?.[0]}
      />
      <TextInput
        name="number"
        label={m.award_payment_called_number()}
        hint={m.award_payment_called_hint()}
        width={20}
        inputMode="tel"
        error={problemOf(problems, 'number')}
        defaultValue={values?.['number']?.[0]}
      />
      <Button name="intent" value="call_back">
        {m.award_payment_call_button()}
      </Button>
    </form>
  )
}
