import { redirect } from 'react-router'

import { currentSession, requestFacts } from '#app/http/context.ts'
import { endSession } from '#app/http/session.ts'

import type { Route } from './+types/sign-out'

export async function action({ request, context }: Route.ActionArgs) {
  const signedIn = context.get(currentSession)
  const cookie = await endSession(request)
  if (signedIn) context.get(requestFacts).note('signed out', { personId: signedIn.personId })
  return redirect('/', { headers: { 'Set-Cookie': cookie } })
}

/** A link cannot sign anybody out. */
export function loader() {
  return redirect('/account')
}
