import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { InvitationList } from '#app/components/invitation-list.tsx'
import { InviteForm } from '#app/components/invite-form.tsx'
import { InvitedCode } from '#app/components/invited-code.tsx'
import { memberDone } from '#app/components/member-done.ts'
import { memberRoleNames } from '#app/components/member-role.ts'
import { OrganizationMembers } from '#app/components/organization-members.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { addPerson, readPerson } from '#app/http/invite.ts'
import { limit } from '#app/http/limits.ts'
import { funderRegion } from '#app/http/region.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listInvitationsFor } from '#db/invitation.ts'
import { listMembersFor } from '#db/member.ts'
import { findOrganizationFor } from '#db/organization.ts'

import type { Route } from './+types/members'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { id, name } = found(await findOrganizationFor(personId, requireId(params.organization)))
  const members = await listMembersFor(personId, id)
  const { searchParams, host } = new URL(request.url)
  return {
    id,
    name,
    members: found(members.length > 0 ? members : undefined),
    invitations: await listInvitationsFor(personId, id),
    timeZone: (await funderRegion()).timeZone,
    portal: host,
    done: searchParams.get('done'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const id = requireId(params.organization)
  const form = await readPerson(request)
  if (!form.ok) return form.reply
  await limit('registration', context, personId)

  const fields = { member_already: 'member_name', invited_already: 'member_name' }
  return attemptBeside({ typed: form.typed, fields }, async () => {
    const { done, code } = await addPerson(personId, id, form.input, memberRoleNames(form.input.member_role))
    if (code) return data({ invited: { name: form.input.member_name, code } })
    return redirect(`/apply/organizations/${id}/members?done=${done}`)
  })
}

export default function MembersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, members, invitations, timeZone, portal } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const done = actionData ? undefined : memberDone(loaderData.done)
  return (
    <>
      <title>{pageTitle(m.member_list(), problems)}</title>
      <BackLink href={`/apply/organizations/${id}`} text={name} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {done && <SuccessMessage>{done}</SuccessMessage>}
      {actionData && 'invited' in actionData && <InvitedCode invited={actionData.invited} portal={portal} />}
      <PageHeading caption={name}>{m.member_list()}</PageHeading>
      <OrganizationMembers {...{ id, members }} isWholePage />
      <InvitationList
        organizationId={id}
        {...{ invitations, timeZone }}
        back={`/apply/organizations/${id}/members?done=withdrawn`}
      />
      <InviteForm
        {...{ id, problems }}
        values={actionData && 'values' in actionData ? actionData.values : {}}
      />
    </>
  )
}
