import { redirect } from 'react-router'

import { currentSession, requestFacts } from '#app/http/context.ts'
import { forgetParked } from '#app/http/parked.ts'
import { endSession } from '#app/http/session.ts'

import type { Route } from './+types/sign-out'

export async function action({ request, context }: Route.ActionArgs) {
  const signedIn = context.get(currentSession)
  const cookies = [await endSession(request), forgetParked()]
  if (signedIn) context.get(requestFacts).note('signed out', { personId: signedIn.personId })
  return redirect('/', { headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) })
}

/** A link cannot sign anybody out. */
export function loader() {
  return redirect('/account')
}
