import { letterPrint } from '#app/components/letter-print.ts'
import { signedInAs } from '#app/http/context.ts'
import { readLetter } from '#app/http/letter-page.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'

import type { Route } from './+types/letter-pdf'

/** A letter to print and hand over; that it was read is written down. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const letter = await readLetter(context.get(signedInAs).personId, params.id)
  return pdfResponse(letterPrint(letter), letter.reference)
}
