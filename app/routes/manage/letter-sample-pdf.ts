import { letterPrint } from '#app/components/letter-print.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { letterAt, readSample } from '#app/http/letter-wording.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'

import type { Route } from './+types/letter-sample-pdf'

/** A letter as it would be printed, to look at before anything is decided. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const asking = { personId, slug: params.slug, now: context.get(requestFacts).reachedUsAt }
  const { place, asked } = await letterAt(asking, request, params.template)
  const { reference, to, letter } = await readSample(asking, place, asked.get('application') ?? '')
  const { subject, text } = found(letter)
  return pdfResponse(letterPrint({ reference, to, subject, text, locale: place.locale }), reference)
}
