import { signedInAs } from '#app/http/context.ts'
import { letterPage, readLetter } from '#app/http/letter-page.ts'

import type { Route } from './+types/letter-html'

export async function loader({ params, context }: Route.LoaderArgs) {
  const letter = await readLetter(context.get(signedInAs).personId, params.id)
  return letterPage(letter.html)
}
