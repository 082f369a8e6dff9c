import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { PaymentChange } from '#app/components/payment-change.tsx'
import { PaymentFacts } from '#app/components/payment-facts.tsx'
import { Refused } from '#app/components/refused.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { changePaymentDetails } from '#app/domain/award-payment-rules.ts'
import { anyDetails } from '#app/domain/award-payment.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { applicantAwardOf, lettersOf } from '#app/http/award-for.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { changePaymentByPost } from '#app/http/payment-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { previewPayment } from '#db/award-payment.ts'

import type { Route } from './+types/award-payment'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, reference, organization, capacity, facts } = await applicationFor(context, params.id)
  const { payment, taxKinds, taxNumber, status } = await applicantAwardOf(id)
  const mayChange = capacity === 'representative' && (status === 'accepted' || status === 'active')
  const { letters } = await lettersOf(() =>
    previewPayment(id, context.get(signedInAs), (file, signed) =>
      changePaymentDetails(file, anyDetails, signed),
    ),
  )
  const head = { reference, organization }
  // Whoever typed for the organization is none of it: where its money goes is not theirs to read.
  const shown = capacity === 'facilitator' ? null : payment
  return { head, payment: shown, taxKinds, taxNumber, mayChange, letters, timeZone: facts.timeZone }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id } = await applicationFor(context, params.id)
  const { taxKinds } = await applicantAwardOf(id)
  const by = context.get(signedInAs)
  const fields = await readFields(request)
  return changePaymentByPost(fields, { id, taxKinds, by, home: `/apply/${id}/award` })
}

export default function PaymentPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { head, payment, mayChange, timeZone, ...setting } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <>
      <title>{pageTitle(`${m.award_payment_title()} · ${head.reference}`, problems)}</title>
      <BackLink href={`/apply/${params.id}/award`} text={m.award_back()} />
      <ErrorSummary problems={problems} />
      <Refused refusal={refusal} />
      <PageHeading caption={m.apply_caption(head)}>{m.award_payment_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.award_payment_text()}</p>
      {payment && <PaymentFacts payment={payment} timeZone={timeZone} />}
      {mayChange && (
        <PaymentChange
          known={payment}
          organization={head.organization}
          {...setting}
          {...{ problems, values }}
        />
      )}
      {!mayChange && !payment && <p className="govuk-body">{m.award_payment_not_yours()}</p>}
    </>
  )
}
