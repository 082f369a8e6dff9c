import { data } from 'react-router'

import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { letterPage } from '#app/http/letter-page.ts'
import { findInboxLetter } from '#db/inbox.ts'

import type { Route } from './+types/dev-inbox-html'

export async function loader({ params, context }: Route.LoaderArgs) {
  if (!context.get(requestFacts).isDemo) throw data(null, { status: 404 })
  return letterPage(found(await findInboxLetter(params.id)).html)
}
