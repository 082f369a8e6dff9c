import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { findCall } from '#db/call.ts'
import { listPlacesWithin } from '#db/place.ts'

import type { Route } from './+types/places'

/** The places within another, for the lists of a question about a place. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { funderId } = found(await findCall(params.slug, context.get(requestFacts).reachedUsAt))
  return Response.json(await listPlacesWithin(funderId, params.code))
}
