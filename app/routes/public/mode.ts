import { redirect } from 'react-router'
import { z } from 'zod'

import { requestFacts } from '#app/http/context.ts'
import { modeCookie } from '#app/http/page-mode.ts'
import { readForm } from '#app/http/read-form.ts'
import { safePath } from '#app/http/safe-path.ts'

import type { Route } from './+types/mode'

const chooseModeInput = z.object({ mode: z.enum(['light', 'full']), return_to: z.string().default('/') })

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, chooseModeInput)
  if (!form.ok) return redirect('/')
  const headers = { 'Set-Cookie': modeCookie(form.input.mode, context.get(requestFacts).isSecure) }
  return redirect(safePath(form.input.return_to, '/'), { headers })
}

export function loader() {
  return redirect('/')
}
