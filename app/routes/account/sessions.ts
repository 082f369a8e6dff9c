import { redirect } from 'react-router'
import { z } from 'zod'

import { requestFacts, signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { sessionIdOf } from '#app/http/session.ts'
import { endOtherSessions } from '#db/session.ts'

import type { Route } from './+types/sessions'

/** One session by its key, or without a key every one but this. */
const endSessionInput = z.object({ key: z.string().optional() })

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const form = await readForm(request, endSessionInput)
  if (!form.ok) return redirect('/account')

  await endOtherSessions(personId, sessionIdOf(request), form.input.key)
  context.get(requestFacts).note('sessions ended', { personId })
  return redirect('/account?done=ended')
}

export function loader() {
  return redirect('/account')
}
