import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { endMembership, listMembersFor } from '#db/member.ts'

import type { Route } from './+types/member-end'

export async function loader({ params, context }: Route.LoaderArgs) {
  const organization = requireId(params.organization)
  const members = await listMembersFor(context.get(signedInAs).personId, organization)
  return { organization, member: found(members.find(({ id }) => id === params.membership)) }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const [organization, membership] = [requireId(params.organization), requireId(params.membership)]

  return attempt(async () => {
    const isOwn = (await listMembersFor(personId, organization)).some(
      (it) => it.id === membership && it.isReader,
    )
    await endMembership(personId, organization, membership)
    return redirect(isOwn ? '/apply' : `/apply/organizations/${organization}?done=ended`)
  })
}

export default function MemberEndPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, member } = loaderData
  const title = member.isReader ? m.member_leave_title() : m.member_end_title({ name: member.name })
  return (
    <>
      <title>{pageTitle(title)}</title>
      <BackLink href={`/apply/organizations/${organization}`} />
      <Refused refusal={actionData?.refusal} />
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body minka-reading">{m.member_end_text()}</p>
      <form method="post">
        <Button variant="warning">{member.isReader ? m.member_leave() : m.member_end()}</Button>
      </form>
    </>
  )
}
