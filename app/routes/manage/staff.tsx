import { redirect } from 'react-router'

import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { roleNames } from '#app/components/role-name.ts'
import { StaffInvitation } from '#app/components/staff-invitation.tsx'
import { StaffTable } from '#app/components/staff-table.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { inviteInput } from '#app/domain/staff.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { inviteStaff, listGrantsWithin } from '#db/role-grant.ts'
import { listScopesOf } from '#db/scope.ts'

import type { Route } from './+types/staff'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { searchParams } = new URL(request.url)
  return {
    grants: await listGrantsWithin(personId),
    scopes: await listScopesOf(personId),
    invited: searchParams.get('invited'),
    hasEnded: searchParams.has('ended'),
    isAgain: searchParams.has('again'),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const labels = {
    name: m.staff_invite_name(),
    email: m.staff_invite_email(),
    role: m.staff_role(),
    scope: m.staff_scope(),
    from: m.staff_invite_from(),
    until: m.staff_invite_until(),
  }
  const form = await readForm(request, inviteInput, labels)
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    const invitedId = await inviteStaff(form.input, personId, roleNames(form.input.role))
    context.get(requestFacts).note('staff invited', { personId, invitedId, role: form.input.role })
    return redirect(`/manage/staff?${new URLSearchParams({ invited: form.input.email }).toString()}`)
  })
}

export default function StaffPage({ loaderData, actionData }: Route.ComponentProps) {
  const { grants, scopes, invited, hasEnded, isAgain } = loaderData
  const reply = actionData && 'problems' in actionData ? actionData : undefined
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const problems = reply?.problems ?? (refusal ? [{ field: 'role', text: refusal }] : [])
  return (
    <>
      <title>{pageTitle(m.staff_title(), problems)}</title>
      <ErrorSummary problems={problems} />
      {invited && <SuccessMessage>{m.staff_invited({ email: invited })}</SuccessMessage>}
      {isAgain && <SuccessMessage>{m.email_done_retried()}</SuccessMessage>}
      {hasEnded && <SuccessMessage>{m.staff_ended()}</SuccessMessage>}
      <PageHeading>{m.staff_title()}</PageHeading>
      {grants.length > 0 ? <StaffTable grants={grants} /> : <EmptyState title={m.staff_empty()} />}
      <StaffInvitation scopes={scopes} problems={problems} values={actionData?.values ?? {}} />
    </>
  )
}
