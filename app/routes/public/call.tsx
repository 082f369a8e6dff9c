import { BackLink } from '#app/components/back-link.tsx'
import { CallForward } from '#app/components/call-forward.tsx'
import { CallView } from '#app/components/call-view.tsx'
import { forwardText } from '#app/components/forward-text.ts'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { inLanguage } from '#app/http/locale.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale, locales } from '#app/messages/compiled/runtime.js'
import { findCall } from '#db/call.ts'

import type { Route } from './+types/call'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const now = context.get(requestFacts).reachedUsAt
  const { definition: _form, eligibility: _check, ...call } = found(await findCall(params.slug, now))
  const address = `${new URL(request.url).origin}/calls/${call.slug}`
  const languages = [getLocale(), ...locales.filter((it) => it !== getLocale())]
  const forward = languages.map((language) => ({
    language,
    text: inLanguage(language, () => forwardText(call, address)),
  }))
  return { call, now, forward }
}

export default function CallPage({ loaderData: { call, now, forward } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(localized(call.title))}</title>
      <BackLink href="/" text={m.call_all()} />
      <CallView {...{ call, now }} after={<CallForward texts={forward} />} />
    </>
  )
}
