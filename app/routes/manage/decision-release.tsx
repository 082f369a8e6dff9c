import { redirect } from 'react-router'

import { DecisionPage } from '#app/components/decision-page.tsx'
import { release } from '#app/domain/decision-rules.ts'
import { attempt } from '#app/http/attempt.ts'
import { readCase } from '#app/http/case-read.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { findDecisionCase } from '#db/decision-case.ts'
import { releaseDecision } from '#db/decision.ts'

import type { Route } from './+types/decision-release'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const it = found(await findDecisionCase(personId, requireId(params.id)))
  return { it, head: await readCase(context, it.id) }
}

/** What is sent is what was approved: a decision that changed since is no longer approved, and is refused. */
export async function action({ params, context }: Route.ActionArgs) {
  const id = requireId(params.id)
  return attempt(async () => {
    await releaseDecision(id, context.get(signedInAs), (file, signed, hash) =>
      release(file, { hash }, signed),
    )
    return redirect(`/manage/applications/${id}/decision?done=released`)
  })
}

export default function ReleaseDecision({ loaderData, actionData }: Route.ComponentProps) {
  return <DecisionPage {...loaderData} reply={actionData} />
}
