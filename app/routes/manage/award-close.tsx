import { redirect } from 'react-router'

import { AwardCloseForm } from '#app/components/award-close-form.tsx'
import { AwardFrame } from '#app/components/award-frame.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { sumOf } from '#app/domain/award-budget.ts'
import { closeAwardInput } from '#app/domain/award-input.ts'
import { completeAward, terminateAward } from '#app/domain/award-rules.ts'
import { minus } from '#app/domain/money.ts'
import { caseAwardFor, lettersOf } from '#app/http/award-for.ts'
import { signedInAs } from '#app/http/context.ts'
import { letterFirst } from '#app/http/letter-first.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type AwardRule, changeAward, previewAward } from '#db/award.ts'

import type { Route } from './+types/award-close'

export async function loader({ params, context }: Route.LoaderArgs) {
  const by = context.get(signedInAs)
  const { known, award } = await caseAwardFor(context, params.id)
  const { amount, currency, spent } = award
  const unspent = sumOf([minus(amount, sumOf(Object.values(spent)))])
  const whole = { reason: '…', unspent: amount }
  const { refused } = await lettersOf(() =>
    previewAward(known.id, by, (file, signed) => completeAward(file, whole, signed)),
  )
  return { known, currency, unspent: unspent.startsWith('-') ? '0' : unspent, refused }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known } = await caseAwardFor(context, params.id)
  const form = await readForm(request, closeAwardInput)
  if (!form.ok) return form.reply
  const { intent } = form.input
  const fields = { reason_missing: 'reason', unspent_wrong: intent === 'complete' ? 'unspent' : 'left' }
  const end = intent === 'complete' ? completeAward : terminateAward
  const rule: AwardRule = (file, signed) => end(file, form.input, signed)
  const refusable = { typed: form.typed, fields }
  const change = async () => {
    await changeAward(known.id, by, rule)
    return redirect(`/manage/applications/${known.id}/award?done=${intent}`)
  }
  return letterFirst(refusable, { preview: () => previewAward(known.id, by, rule), change })
}

export default function AwardClosePage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, currency, unspent, refused } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  const isEnding = values?.['intent']?.[0] === 'terminate'
  return (
    <AwardFrame known={known} title={m.award_close_title()} {...{ problems, refusal }}>
      <LetterFirst
        reply={actionData}
        button={isEnding ? m.award_terminate_button() : m.award_close_button()}
        variant={isEnding ? 'warning' : 'primary'}
      >
        <AwardCloseForm {...{ currency, unspent, refused, problems, values }} />
      </LetterFirst>
    </AwardFrame>
  )
}
