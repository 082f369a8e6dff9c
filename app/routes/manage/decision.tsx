import { redirect } from 'react-router'

import { DecisionPage } from '#app/components/decision-page.tsx'
import { change, propose } from '#app/domain/decision-rules.ts'
import { proposeInput } from '#app/domain/decision-words.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { readFields } from '#app/http/body.ts'
import { readCase } from '#app/http/case-read.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { insertedSentences } from '#app/http/inserted-sentences.ts'
import { checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'
import { findDecisionCase } from '#db/decision-case.ts'
import { listLettersMissing } from '#db/decision-letters.ts'
import { changeDecision } from '#db/decision.ts'
import { listSentencesFor } from '#db/feedback-sentence.ts'

import type { Route } from './+types/decision'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const it = found(await findDecisionCase(personId, requireId(params.id)))
  const head = await readCase(context, it.id)
  const asked = new URL(request.url).searchParams
  const sentences = it.outcomes.length === 0 ? [] : await listSentencesFor(personId, it.id)
  const wanted = it.live ? null : asked.get('outcome')
  return { it: { ...it, sentences }, head, done: asked.get('done'), wanted }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const fields = await readFields(request)
  if (fields.get('intent') === 'insert') return insertedSentences(by.personId, id, fields)
  const form = checkForm(fields, proposeInput, {
    outcome: m.decision_outcome(),
    amount: m.decision_amount(),
    reasonCodes: m.decision_reasons(),
    feedback: m.decision_feedback(),
  })
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: besideField }, async () => {
    const lettersMissing = await listLettersMissing(id, form.input)
    await changeDecision(id, by, (file, signed) =>
      (file.live ? change : propose)(file, { ...form.input, lettersMissing }, signed),
    )
    return redirect(`/manage/applications/${id}/decision?done=proposed`)
  })
}

const besideField = {
  move_not_open: 'outcome',
  amount_missing: 'amount',
  amount_outside_limits: 'amount',
  unknown_reason: 'reasonCodes',
  reasons_missing: 'reasonCodes',
  feedback_missing: 'feedback',
} as const

export default function Decision({
  loaderData: { done, wanted, ...shown },
  actionData,
}: Route.ComponentProps) {
  const asked = wanted === null ? undefined : { values: { outcome: [wanted] } }
  return <DecisionPage {...shown} done={actionData ? null : done} reply={actionData ?? asked} />
}
