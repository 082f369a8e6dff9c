import { redirect } from 'react-router'

import { AwardFrame } from '#app/components/award-frame.tsx'
import { AwardRepayments } from '#app/components/award-repayments.tsx'
import { RepaymentAnnul } from '#app/components/repayment-annul.tsx'
import { RepaymentForm } from '#app/components/repayment-form.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { annulInput, repaymentInput, repaymentsOf } from '#app/domain/award-repayment.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { exceeds } from '#app/domain/money.ts'
import { isDecider } from '#app/http/access-to-awards.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { readFields } from '#app/http/body.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { annulRepaymentOf, recordRepaymentOf } from '#db/award-repayment.ts'

import type { Route } from './+types/award-repayments'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const { repayments, currency } = award
  const { personId } = context.get(signedInAs)
  const money = repaymentsOf(award)
  const decides = isDecider(known.roles)
  const mayRecord = exceeds(money.paid, money.repaid) && decides
  const standing = repayments
    .filter(({ annulled }) => decides && annulled === null)
    .map(({ recordedBy, ...it }) => ({ ...it, isOwn: recordedBy === personId }))
  const today = dayIn(context.get(requestFacts).reachedUsAt, known.timeZone)
  return { known, repayments, standing, currency, money, mayRecord, today }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { known } = await caseAwardFor(context, params.id)
  const fields = await readFields(request)
  if (fields.get('intent') === 'annul') return annulByPost(fields, known.id, context.get(signedInAs))
  const form = checkForm(fields, repaymentInput, {
    amount: m.award_repayment_amount(),
    reference: m.award_column_reference(),
    received: m.award_repayment_received(),
  })
  if (!form.ok) return form.reply
  const beside = { repayment_wrong: 'amount', payment_date_wrong: 'received', reference_missing: 'reference' }
  return attemptBeside({ typed: form.typed, fields: beside }, async () => {
    await recordRepaymentOf(known.id, context.get(signedInAs), form.input)
    return redirect(`/manage/applications/${known.id}/award?done=repaid`)
  })
}

async function annulByPost(fields: FormData, id: string, by: { personId: string }) {
  const form = checkForm(fields, annulInput, {
    repayment: m.award_repayment_annul_which(),
    reason: m.manage_move_reason(),
  })
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: { reason_missing: 'reason' } }, async () => {
    await annulRepaymentOf(id, by, form.input)
    return redirect(`/manage/applications/${id}/award?done=annulled`)
  })
}

export default function AwardRepaymentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, repayments, standing, currency, money, mayRecord, today } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <AwardFrame known={known} title={m.award_repayments_title()} {...{ problems, refusal }}>
      <p className="govuk-body minka-reading">{m.award_repayment_text()}</p>
      <AwardRepayments {...{ money, repayments, currency }} />
      {mayRecord && <RepaymentForm {...{ currency, today, problems, values }} />}
      <RepaymentAnnul {...{ standing, currency, problems, values }} />
    </AwardFrame>
  )
}
