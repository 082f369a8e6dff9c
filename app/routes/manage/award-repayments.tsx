import { redirect } from 'react-router'

import { AwardFrame } from '#app/components/award-frame.tsx'
import { AwardRepayments } from '#app/components/award-repayments.tsx'
import { RepaymentForm } from '#app/components/repayment-form.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { repaymentInput, repaymentsOf } from '#app/domain/award-repayment.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { exceeds } from '#app/domain/money.ts'
import { isDecider } from '#app/http/access-to-awards.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { recordRepaymentOf } from '#db/award-repayment.ts'

import type { Route } from './+types/award-repayments'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const { repayments, currency } = award
  const money = repaymentsOf(award)
  const mayRecord = exceeds(money.paid, money.repaid) && isDecider(known.roles)
  const today = dayIn(context.get(requestFacts).reachedUsAt, known.timeZone)
  return { known, repayments, currency, money, mayRecord, today }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { known } = await caseAwardFor(context, params.id)
  const form = await readForm(request, repaymentInput, {
    amount: m.award_repayment_amount(),
    reference: m.award_column_reference(),
    received: m.award_repayment_received(),
  })
  if (!form.ok) return form.reply
  const fields = { repayment_wrong: 'amount', payment_date_wrong: 'received', reference_missing: 'reference' }
  return attemptBeside({ typed: form.typed, fields }, async () => {
    await recordRepaymentOf(known.id, context.get(signedInAs), form.input)
    return redirect(`/manage/applications/${known.id}/award?done=repaid`)
  })
}

export default function AwardRepaymentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, repayments, currency, money, mayRecord, today } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <AwardFrame known={known} title={m.award_repayments_title()} {...{ problems, refusal }}>
      <p className="govuk-body minka-reading">{m.award_repayment_text()}</p>
      <AwardRepayments {...{ money, repayments, currency }} />
      {mayRecord && <RepaymentForm {...{ currency, today, problems, values }} />}
    </AwardFrame>
  )
}
