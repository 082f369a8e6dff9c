import { data, redirect } from 'react-router'

import { signedInAs } from '#app/http/context.ts'
import { sendCode } from '#app/http/sign-in.ts'

import type { Route } from './+types/someone-else'

/** Another person of the same inbox proves that they read it before they choose who they are. */
export async function action({ request, context }: Route.ActionArgs) {
  const { email } = context.get(signedInAs)
  if (!email) return redirect('/account')
  const sent = await sendCode(request, context, { email, next: '', asksWho: true })
  if ('problem' in sent) throw data(null, { status: sent.status })
  return redirect('/sign-in/code', { headers: { 'Set-Cookie': sent.cookie } })
}

export function loader() {
  return redirect('/account')
}
