import { redirect } from 'react-router'

import { AmendmentCompared } from '#app/components/amendment-compared.tsx'
import { AmendmentDecide } from '#app/components/amendment-decide.tsx'
import { AmendmentList } from '#app/components/amendment-list.tsx'
import { AwardFrame } from '#app/components/award-frame.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import {
  approveAmendment,
  isOfOrganization,
  refuseAmendment,
  withdrawAmendment,
} from '#app/domain/award-amendment-rules.ts'
import { decideAmendmentInput } from '#app/domain/award-input.ts'
import { caseAwardFor, lettersOf } from '#app/http/award-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { letterFirst } from '#app/http/letter-first.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type AmendmentRule, changeAmendment, previewAmendment } from '#db/award-amendment.ts'

import type { Route } from './+types/award-amendment'

const rules = { approve: approveAmendment, refuse: refuseAmendment, withdraw: withdrawAmendment }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const amendment = found(award.amendments.find(({ number }) => String(number) === params.number))
  const about = { applicationId: known.id, number: amendment.number }
  const { letters } = await lettersOf(() =>
    previewAmendment(about, context.get(signedInAs), (file, signed) => approveAmendment(file, {}, signed)),
  )
  const { lines, endsOn, currency } = award
  return { known, amendment, lines, endsOn, currency, letters }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { known } = await caseAwardFor(context, params.id)
  const form = await readForm(request, decideAmendmentInput)
  if (!form.ok) return form.reply
  const { intent, reason } = form.input
  const by = context.get(signedInAs)
  const about = { applicationId: known.id, number: Number(params.number) }
  const rule: AmendmentRule = (file, signed) => rules[intent](file, { reason }, signed)
  const refusable = { typed: form.typed, fields: { reason_missing: 'reason' } }
  const change = async () => {
    await changeAmendment(about, by, rule)
    return redirect(`/manage/applications/${known.id}/award?done=${intent}_amendment`)
  }
  if (intent !== 'refuse') return attemptBeside(refusable, change)
  return letterFirst(refusable, { preview: () => previewAmendment(about, by, rule), change })
}

export default function AwardAmendmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, amendment, lines, endsOn, currency, letters } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  const { roles, timeZone } = known
  const title = m.award_amendment_number({ number: amendment.number })
  return (
    <AwardFrame known={known} {...{ title, problems, refusal }}>
      <AmendmentList amendments={[amendment]} timeZone={timeZone} />
      <AmendmentCompared wish={amendment.wish} {...{ endsOn, lines, currency }} />
      <LetterFirst reply={actionData} button={m.award_amendment_refuse_button()} variant="warning">
        {amendment.status === 'asked' && (
          <AmendmentDecide {...{ roles, letters, problems, values }} isTheirs={isOfOrganization(amendment)} />
        )}
      </LetterFirst>
    </AwardFrame>
  )
}
