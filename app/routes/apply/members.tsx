import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { memberRoleNames } from '#app/components/member-role.ts'
import { OrganizationMembers } from '#app/components/organization-members.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { addMemberInput } from '#app/domain/organization.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { limit } from '#app/http/limits.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { addMember, listMembersFor } from '#db/member.ts'
import { findOrganizationFor } from '#db/organization.ts'

import type { Route } from './+types/members'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { id, name } = found(await findOrganizationFor(personId, requireId(params.organization)))
  const members = await listMembersFor(personId, id)
  return { id, name, members: found(members.length > 0 ? members : undefined) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const id = requireId(params.organization)
  await limit('registration', context, personId)
  const labels = {
    member_name: m.member_name(),
    member_email: m.member_email(),
    member_role: m.member_role(),
  }
  const form = await readForm(request, addMemberInput, labels)
  if (!form.ok) return form.reply

  const { member_name: name, member_email: email, member_role: role } = form.input
  return attemptBeside({ typed: form.typed, fields: { member_already: 'member_name' } }, async () => {
    await addMember(personId, id, { name, email, role }, memberRoleNames(role))
    return redirect(`/apply/organizations/${id}?done=${email ? 'told' : 'added'}`)
  })
}

export default function MembersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, members } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(m.member_list(), problems)}</title>
      <BackLink href={`/apply/organizations/${id}`} text={name} />
      <ErrorSummary problems={problems} />
      <PageHeading caption={name}>{m.member_list()}</PageHeading>
      <OrganizationMembers {...{ id, members, problems }} values={actionData?.values ?? {}} />
    </>
  )
}
