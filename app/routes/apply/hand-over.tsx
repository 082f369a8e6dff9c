import { data } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HandOverForm } from '#app/components/hand-over-form.tsx'
import { InvitationList } from '#app/components/invitation-list.tsx'
import { InvitedCode } from '#app/components/invited-code.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { handOverInput } from '#app/domain/invitation.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { newInvitationCode } from '#app/http/invitation.ts'
import { limit } from '#app/http/limits.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { isHandedOver } from '#db/facilitator.ts'
import { invite, listInvitationsFor } from '#db/invitation.ts'

import type { Route } from './+types/hand-over'

async function typedHere(context: Route.LoaderArgs['context'], id: string) {
  const view = await applicationFor(context, id)
  return found(view.capacity === 'facilitator' ? view : undefined)
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await typedHere(context, params.id)
  const { id, reference, organization, organizationId, representatives, facts } = view
  return {
    id,
    reference,
    organization,
    organizationId,
    timeZone: facts.timeZone,
    representative: representatives[0],
    isOver: await isHandedOver(organizationId),
    invitations: await listInvitationsFor(context.get(signedInAs).personId, organizationId),
    portal: new URL(request.url).host,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { organizationId } = await typedHere(context, params.id)
  const form = await readForm(request, handOverInput, { member_name: m.hand_over_name() })
  if (!form.ok) return form.reply
  await limit('registration', context, personId)

  const { member_name: name } = form.input
  return attemptBeside({ typed: form.typed, fields: { invited_already: 'member_name' } }, async () => {
    const { code, secretHash } = newInvitationCode()
    await invite(personId, organizationId, { name, role: 'representative', secretHash })
    return data({ invited: { name, code } })
  })
}

export default function HandOverPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, reference, organization, isOver, representative, portal, ...listed } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const values = actionData && 'values' in actionData ? actionData.values : {}
  return (
    <>
      <title>{pageTitle(m.hand_over_title(), problems)}</title>
      <BackLink href={`/apply/${id}`} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {actionData && 'invited' in actionData && <InvitedCode invited={actionData.invited} portal={portal} />}
      <PageHeading caption={m.apply_caption({ reference, organization })}>{m.hand_over_title()}</PageHeading>
      {isOver ? (
        <Notice title={m.hand_over_done({ organization })} />
      ) : (
        <>
          <InvitationList {...listed} back={`/apply/${id}/hand-over`} />
          <HandOverForm {...{ problems, values, representative, organization }} />
        </>
      )}
    </>
  )
}
