import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { letterPage } from '#app/http/letter-page.ts'
import { letterAt, readSample } from '#app/http/letter-wording.ts'

import type { Route } from './+types/letter-sample-html'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const asking = { personId, slug: params.slug, now: context.get(requestFacts).reachedUsAt }
  const { place, asked } = await letterAt(asking, request, params.template)
  const sample = await readSample(asking, place, asked.get('application') ?? '')
  return letterPage(found(sample.letter).html)
}
