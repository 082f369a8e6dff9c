import { redirect } from 'react-router'

import { AwardFrame } from '#app/components/award-frame.tsx'
import { PaymentCheck } from '#app/components/payment-check.tsx'
import { PaymentCompared } from '#app/components/payment-compared.tsx'
import { PaymentFacts } from '#app/components/payment-facts.tsx'
import { PaymentChange } from '#app/components/payment-change.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { anyDetails, formerDetails } from '#app/domain/award-payment.ts'
import { callBackInput } from '#app/domain/award-input.ts'
import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
} from '#app/domain/award-payment-rules.ts'
import { caseAwardFor, lettersOf } from '#app/http/award-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { changePaymentByPost, changeSeenPayment } from '#app/http/payment-post.ts'
import { checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listPastDetails, previewPayment } from '#db/award-payment.ts'

import type { Route } from './+types/award-payment'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const { payment, taxKinds, taxNumber, status } = award
  const isOpen = status === 'accepted' || status === 'active'
  const { letters } = await lettersOf(() =>
    previewPayment(known.id, context.get(signedInAs), (file, signed) =>
      changePaymentDetails(file, anyDetails, signed),
    ),
  )
  const former = formerDetails(await listPastDetails(award.id))
  return { known, payment, former, taxKinds, taxNumber, isOpen, letters }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known, award } = await caseAwardFor(context, params.id)
  const home = `/manage/applications/${known.id}/award`
  const fields = await readFields(request)
  if (fields.get('intent') === 'verify')
    return attemptBeside({ typed: {}, fields: {} }, async () => {
      await changeSeenPayment(fields, { id: known.id, by }, (file, signed) =>
        verifyPaymentDetails(file, {}, signed),
      )
      return redirect(`${home}?done=verify`)
    })
  if (fields.get('intent') !== 'call_back')
    return changePaymentByPost(fields, { id: known.id, taxKinds: award.taxKinds, by, home })
  const labels = { person: m.award_payment_called_person(), number: m.award_payment_called_number() }
  const form = checkForm(fields, callBackInput, labels)
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    await changeSeenPayment(fields, { id: known.id, by }, (file, signed) =>
      recordCallBack(file, form.input, signed),
    )
    return redirect(`${home}?done=call_back`)
  })
}

export default function AwardPaymentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, payment, former, isOpen, ...setting } = loaderData
  const reply = replyOf(actionData)
  const { organization, roles, timeZone } = known
  const isOfficer = roles.includes('officer')
  return (
    <AwardFrame known={known} title={m.award_payment_title()} {...reply}>
      {payment && <PaymentFacts payment={payment} timeZone={timeZone} />}
      {payment && former && <PaymentCompared {...{ former }} now={payment} />}
      {payment && isOpen && <PaymentCheck {...{ payment, isOfficer }} {...reply} />}
      {isOpen && isOfficer && (
        <PaymentChange known={payment} organization={organization} {...setting} {...reply} />
      )}
    </AwardFrame>
  )
}
