import { data, href, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { PlanBody } from '#app/components/plan-body.tsx'
import { PlanMaking } from '#app/components/plan-making.tsx'
import { Refused } from '#app/components/refused.tsx'
import { planStepInput } from '#app/domain/assignment-request.ts'
import { textIn } from '#app/domain/text.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readPlanPage } from '#app/http/plan-page.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { applyPlan, askForPlan, findPlan } from '#db/assignment-plan.ts'

import type { Route } from './+types/assigning-plan'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

async function ownPlan(personId: string, { slug, plan }: { slug: string; plan: string }) {
  const known = found(await findPlan(personId, requireId(plan)))
  return found(known.call.slug === slug ? known : undefined)
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const plan = await ownPlan(personId, params)
  if (plan.status === 'asked' || plan.status === 'failed') return { plan, page: null }
  const after = new URL(request.url).searchParams.get('after') ?? ''
  return { plan, page: await readPlanPage(plan, personId, after) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const plan = await ownPlan(personId, params)
  const form = await readForm(request, planStepInput)
  if (!form.ok) throw data(null, { status: 404 })

  const address = href('/manage/calls/:slug/assignment/:plan', params)
  if (form.input.intent === 'again') {
    if (plan.way === 'by_hand') return redirect(address)
    const next = await askForPlan(plan.stageId, personId, plan.request)
    return redirect(href('/manage/calls/:slug/assignment/:plan', { ...params, plan: next }))
  }
  return attempt(async () => {
    await applyPlan(plan, personId)
    return redirect(address)
  })
}

export default function AssigningPlanPage({ loaderData: { plan, page }, actionData }: Route.ComponentProps) {
  const address = `/manage/calls/${plan.call.slug}/assignment`
  return (
    <>
      <title>{pageTitle(m.plan_title())}</title>
      <BackLink href={`${address}?stage=${plan.position}`} text={m.plan_back()} />
      <Refused refusal={actionData?.refusal} />
      <PageHeading caption={textIn(plan.call.title, getLocale())}>{m.plan_title()}</PageHeading>
      {plan.status === 'asked' && <PlanMaking plan={plan} href={`${address}/${plan.id}`} />}
      {plan.status !== 'asked' && <PlanBody {...{ plan, page, address }} />}
    </>
  )
}
