import { redirect } from 'react-router'

import { grantInput } from '#app/domain/staff.ts'
import { attempt } from '#app/http/attempt.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { endGrant } from '#db/role-grant.ts'

import type { Route } from './+types/staff-end'

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const form = await readForm(request, grantInput)
  if (!form.ok) return redirect('/manage/staff')

  return attempt(async () => {
    await endGrant(form.input.grant, personId)
    context.get(requestFacts).note('role ended', { personId, grant: form.input.grant })
    return redirect('/manage/staff?ended=1')
  })
}

export function loader() {
  return redirect('/manage/staff')
}
