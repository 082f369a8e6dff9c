import { paymentInput } from '#app/domain/award-payment.ts'
import { changePaymentDetails, requireSeenDetails } from '#app/domain/award-payment-rules.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type PaymentRule, changePayment } from '#db/award-payment.ts'
import { redirect } from 'react-router'

import { attemptBeside } from './attempt-beside.ts'
import { checkForm } from './read-form.ts'

type Changing = { id: string; taxKinds: readonly string[]; by: { personId: string }; home: string }

/** Takes new payment details as they were typed, and leads to the page of the award. */
export async function changePaymentByPost(fields: FormData, { id, taxKinds, by, home }: Changing) {
  const form = checkForm(fields, paymentInput(taxKinds), {
    payee: m.award_payment_payee(),
    holder: m.award_payment_holder(),
    taxNumber: m.award_payment_tax(),
    bank: m.award_payment_bank(),
    account: m.award_payment_account(),
  })
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    await changePayment(id, by, (file, signed) => changePaymentDetails(file, form.input, signed))
    return redirect(`${home}?done=change`)
  })
}

/** Changes payment details of which a form says which ones its reader saw, if they still stand. */
export function changeSeenPayment(
  fields: FormData,
  { id, by }: Pick<Changing, 'id' | 'by'>,
  rule: PaymentRule,
): Promise<void> {
  return changePayment(id, by, (file, signed) => {
    const change = rule(file, signed)
    requireSeenDetails(file.details?.number, fields.get('details'))
    return change
  })
}
