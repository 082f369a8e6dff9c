import { redirect } from 'react-router'

import { grantInput } from '#app/domain/staff.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { sendInvitationAgain } from '#db/role-grant.ts'

import type { Route } from './+types/staff-invitation'

/** Sends an invitation that did not arrive once more. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, grantInput)
  if (!form.ok) return redirect('/manage/staff')

  return attempt(async () => {
    await sendInvitationAgain(form.input.grant, context.get(signedInAs).personId)
    return redirect('/manage/staff?again=1')
  })
}

export function loader() {
  return redirect('/manage/staff')
}
