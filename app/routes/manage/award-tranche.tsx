import { redirect } from 'react-router'

import { AwardFrame } from '#app/components/award-frame.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { TrancheFacts } from '#app/components/tranche-facts.tsx'
import { TrancheSteps } from '#app/components/tranche-steps.tsx'
import { trancheInput } from '#app/domain/award-input.ts'
import { nextTrancheStep, takeTrancheStep } from '#app/domain/award-steps.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { caseAwardFor, detailsOfTranche, lettersOf } from '#app/http/award-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeTranche, previewTranche } from '#db/award-tranche.ts'

import type { Route } from './+types/award-tranche'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const tranche = found(award.tranches.find(({ number }) => String(number) === params.number))
  const today = dayIn(context.get(requestFacts).reachedUsAt, known.timeZone)
  const step = nextTrancheStep(tranche)
  const details = award.payment?.number ?? null
  const typed = { reason: '…', reference: '…', paidOn: today, details: String(details ?? '') }
  const about = { applicationId: known.id, trancheId: tranche.id }
  const { letters } = await lettersOf(async () =>
    step
      ? previewTranche(about, context.get(signedInAs), (file, signed) =>
          takeTrancheStep(step, file, typed, signed),
        )
      : [],
  )
  return {
    known,
    tranche,
    paymentStatus: award.payment?.status ?? null,
    details,
    to: await detailsOfTranche(award, tranche),
    currency: award.currency,
    isActive: award.status === 'active',
    today,
    letters,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known, award } = await caseAwardFor(context, params.id)
  const tranche = found(award.tranches.find(({ number }) => String(number) === params.number))
  const form = await readForm(request, trancheInput)
  if (!form.ok) return form.reply
  const { intent, ...typed } = form.input
  const fields = { reason_missing: 'reason', reference_missing: 'reference', payment_date_wrong: 'paid' }
  return attemptBeside({ typed: form.typed, fields }, async () => {
    await changeTranche(tranche.id, by, (file, signed) => takeTrancheStep(intent, file, typed, signed))
    return redirect(`/manage/applications/${known.id}/award?done=${intent}`)
  })
}

export default function AwardTranchePage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, tranche, paymentStatus, to, currency, isActive, ...setting } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  const title = m.award_tranche({ number: tranche.number })
  return (
    <AwardFrame known={known} {...{ title, problems, refusal }}>
      <TrancheFacts {...{ tranche, paymentStatus, to, currency }} />
      {isActive && (
        <TrancheSteps
          tranche={tranche}
          mayCancel={known.roles.includes('approver')}
          {...setting}
          {...{ problems, values }}
        />
      )}
    </AwardFrame>
  )
}
