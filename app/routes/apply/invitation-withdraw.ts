import { redirect } from 'react-router'

import { postedText } from '#app/http/posted-operation.ts'
import { attempt } from '#app/http/attempt.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { safePath } from '#app/http/safe-path.ts'
import { listInvitationsFor, withdrawInvitation } from '#db/invitation.ts'

import type { Route } from './+types/invitation-withdraw'

const listOf = (organization: string) => `/apply/organizations/${organization}/members`

/** Withdraws an invitation and goes back to the list in which it stood. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const [organization, invitation] = [requireId(params.organization), requireId(params.invitation)]
  const back = postedText(await readFields(request), 'back')
  return attempt(async () => {
    await withdrawInvitation(personId, organization, invitation)
    return redirect(safePath(back, listOf(organization)))
  })
}

/** Opened as a page it leads to the list. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const invitations = await listInvitationsFor(personId, requireId(params.organization))
  const { organization } = found(invitations.some(({ id }) => id === params.invitation) ? params : undefined)
  return redirect(listOf(organization))
}
