import { redirect } from 'react-router'
import { z } from 'zod'

import { requestFacts } from '#app/http/context.ts'
import { localeCookie } from '#app/http/locale.ts'
import { readForm } from '#app/http/read-form.ts'
import { safePath } from '#app/http/safe-path.ts'
import { isLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/language'

const chooseLanguageInput = z.object({
  locale: z.string().refine(isLocale),
  return_to: z.string().default('/'),
})

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, chooseLanguageInput)
  if (!form.ok) return redirect('/')
  const headers = { 'Set-Cookie': localeCookie(form.input.locale, context.get(requestFacts).isSecure) }
  return redirect(safePath(form.input.return_to, '/'), { headers })
}

export function loader() {
  return redirect('/')
}
