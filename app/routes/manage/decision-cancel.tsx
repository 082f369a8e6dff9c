import { redirect } from 'react-router'

import { DecisionPage } from '#app/components/decision-page.tsx'
import { cancel } from '#app/domain/decision-rules.ts'
import { cancelInput } from '#app/domain/decision-words.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { readCase } from '#app/http/case-read.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findDecisionCase } from '#db/decision-case.ts'
import { changeDecision } from '#db/decision.ts'

import type { Route } from './+types/decision-cancel'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const it = found(await findDecisionCase(personId, requireId(params.id)))
  return { it, head: await readCase(context, it.id) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const id = requireId(params.id)
  const form = await readForm(request, cancelInput, { reason: m.decision_cancel_reason() })
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: { reason_missing: 'reason' } }, async () => {
    await changeDecision(id, by, (file, signed) => cancel(file, form.input, signed))
    return redirect(`/manage/applications/${id}/decision?done=cancelled`)
  })
}

export default function CancelDecision({ loaderData, actionData }: Route.ComponentProps) {
  return <DecisionPage {...loaderData} reply={actionData} />
}
