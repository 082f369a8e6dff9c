import { AwardFrame } from '#app/components/award-frame.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { TrancheFacts } from '#app/components/tranche-facts.tsx'
import { TrancheSteps, trancheSend } from '#app/components/tranche-steps.tsx'
import { nextTrancheStep, quotesTyped, takeTrancheStep } from '#app/domain/award-steps.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { caseAwardFor, detailsOfTranche, lettersOf } from '#app/http/award-for.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { trancheStepByPost } from '#app/http/tranche-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { previewTranche } from '#db/award-tranche.ts'

import type { Route } from './+types/award-tranche'

const nothing = { reason: '', reference: '', paidOn: '' }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const tranche = found(award.tranches.find(({ number }) => String(number) === params.number))
  const today = dayIn(context.get(requestFacts).reachedUsAt, known.timeZone)
  const step = nextTrancheStep(tranche)
  const details = award.payment?.number ?? null
  const about = { applicationId: known.id, trancheId: tranche.id }
  const { letters } = await lettersOf(async () =>
    step && !quotesTyped(step)
      ? previewTranche(about, context.get(signedInAs), (file, signed) =>
          takeTrancheStep(step, file, { ...nothing, details: String(details ?? '') }, signed),
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
  const { known, award } = await caseAwardFor(context, params.id)
  const tranche = found(award.tranches.find(({ number }) => String(number) === params.number))
  const about = { applicationId: known.id, trancheId: tranche.id }
  return trancheStepByPost(request, about, context.get(signedInAs))
}

export default function AwardTranchePage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, tranche, paymentStatus, to, currency, isActive, ...setting } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  const title = m.award_tranche({ number: tranche.number })
  const step = values?.['intent']?.[0]
  return (
    <AwardFrame known={known} {...{ title, problems, refusal }}>
      <TrancheFacts {...{ tranche, paymentStatus, to, currency }} />
      <LetterFirst
        reply={actionData}
        button={trancheSend(step)}
        variant={step === 'cancel' ? 'warning' : 'primary'}
      >
        {isActive && (
          <TrancheSteps
            tranche={tranche}
            mayCancel={known.roles.includes('approver')}
            {...setting}
            {...{ problems, values }}
          />
        )}
      </LetterFirst>
    </AwardFrame>
  )
}
