import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SlateBody } from '#app/components/slate-body.tsx'
import { slateDone } from '#app/components/slate-done.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { typedSlate } from '#app/domain/slate-input.ts'
import { signedInAs } from '#app/http/context.ts'
import { answerOf, slateAt, slateView } from '#app/http/slate-page.ts'
import { postSlate } from '#app/http/slate-post.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/slate'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { material, stored, reasons } = await slateAt(context.get(signedInAs).personId, params)
  const { answer, basis } = await answerOf(stored, material)
  return {
    view: slateView(material, { request: stored.request, answer, reasons }),
    name: stored.name,
    basis,
    values: typedSlate(stored.name, stored.request),
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  return postSlate(request, { personId, slug: params.slug, ...(await slateAt(personId, params)) })
}

export default function SlatePage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, name, basis, values, done } = loaderData
  const { call } = view
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const tried = actionData && 'tried' in actionData ? actionData.tried : undefined
  const typed = actionData && 'values' in actionData ? actionData.values : undefined
  const said = actionData ? undefined : slateDone(done)
  return (
    <div className="minka-landscape">
      <title>{pageTitle(`${name} · ${m.slates_title()}`, problems)}</title>
      <BackLink href={`/manage/calls/${call.slug}/slates`} text={m.slate_back()} />
      <CaseProblems {...{ problems, refusal }} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <PageHeading caption={localized(call.title)}>{name}</PageHeading>
      <SlateBody
        view={tried ?? view}
        basis={typed ? null : basis}
        values={typed ?? values}
        problems={problems}
      />
    </div>
  )
}
