import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { letterPage } from '#app/http/letter-page.ts'
import { findLetter } from '#db/letter-view.ts'

import type { Route } from './+types/letter-html'

export async function loader({ params, context }: Route.LoaderArgs) {
  const letter = found(await findLetter(context.get(signedInAs).personId, requireId(params.id)))
  return letterPage(letter.html)
}
