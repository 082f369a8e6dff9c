import type { RouterContextProvider } from 'react-router'

import { formSpoken, languagesOf } from '#app/domain/form-language.ts'
import { getLocale, isLocale } from '#app/messages/compiled/runtime.js'
import { findCall } from '#db/call.ts'

import { requestFacts } from './context.ts'
import { found } from './found.ts'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { slug: string } }

/**
 * The form of a call in the language that the address asks for, if the form speaks it, else in the page's. `spoken` is the
 * language of the portal's own words beside it.
 */
export async function blankFormFor({ request, context, params }: Asked) {
  const { title, definition, facts, slug, window, opensAt } = found(
    await findCall(params.slug, context.get(requestFacts).reachedUsAt),
  )
  const { origin, searchParams } = new URL(request.url)
  const languages = languagesOf(definition)
  const language = languages.find((it) => it === searchParams.get('language')) ?? getLocale()
  const spoken = isLocale(language) ? language : getLocale()
  const address = `${origin}/calls/${slug}`
  const known = { title, facts, window, opensAt, address }
  const form = { ...known, definition: formSpoken(definition, language, spoken) }
  return { language, languages, spoken, form }
}
