import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { endFacilitation } from '#db/facilitator.ts'

import type { Route } from './+types/facilitator-end'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, capacity, enteredBy, facilitatorEndedAt, reference, organization } = await applicationFor(
    context,
    params.id,
  )
  const mayEnd = capacity === 'representative' && !facilitatorEndedAt
  return { id, reference, organization, facilitator: found((mayEnd && enteredBy) || undefined) }
}

export async function action({ params, context }: Route.ActionArgs) {
  const id = requireId(params.id)
  return attempt(async () => {
    await endFacilitation(context.get(signedInAs).personId, id)
    return redirect(`/apply/${id}?done=facilitator_ended`)
  })
}

export default function FacilitatorEndPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, reference, organization, facilitator } = loaderData
  const title = m.facilitator_end_title({ name: facilitator })
  return (
    <>
      <title>{pageTitle(title)}</title>
      <BackLink href={`/apply/${id}`} />
      <Refused refusal={actionData?.refusal} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>{title}</PageHeading>
      <p className="govuk-body minka-reading">{m.facilitator_end_text({ name: facilitator })}</p>
      <form method="post">
        <Button variant="warning">{m.facilitator_end_button()}</Button>
      </form>
    </>
  )
}
