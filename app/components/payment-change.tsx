import type { ComponentProps } from 'react'

import { m } from '#app/messages/compiled/messages.js'

import { Details } from './details.tsx'
import { PaymentForm } from './payment-form.tsx'

/** The form of payment details: open while nobody has given them, folded where giving others is a change. */
export function PaymentChange(props: ComponentProps<typeof PaymentForm>) {
  const { known, problems } = props
  if (known === null) return <PaymentForm {...props} />
  const isWrong = problems.some(({ field }) => field !== 'person' && field !== 'number')
  return (
    <Details summary={m.award_payment_change_title()} open={isWrong}>
      <p className="govuk-body">{m.award_payment_change_text()}</p>
      <PaymentForm {...props} />
    </Details>
  )
}
