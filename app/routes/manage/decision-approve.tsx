import { redirect } from 'react-router'

import { DecisionPage } from '#app/components/decision-page.tsx'
import { approve } from '#app/domain/decision-rules.ts'
import { approveInput } from '#app/domain/decision-words.ts'
import { attempt } from '#app/http/attempt.ts'
import { readCase } from '#app/http/case-read.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { findDecisionCase } from '#db/decision-case.ts'
import { changeDecision } from '#db/decision.ts'

import type { Route } from './+types/decision-approve'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const it = found(await findDecisionCase(personId, requireId(params.id)))
  return { it, head: await readCase(context, it.id) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const id = requireId(params.id)
  const form = await readForm(request, approveInput)
  if (!form.ok) return form.reply

  return attempt(async () => {
    await changeDecision(id, by, (file, signed, hash) =>
      approve(file, { hash, readHash: form.input.readHash }, signed),
    )
    return redirect(`/manage/applications/${id}/decision?done=approved`)
  })
}

export default function ApproveDecision({ loaderData, actionData }: Route.ComponentProps) {
  return <DecisionPage {...loaderData} reply={actionData} />
}
