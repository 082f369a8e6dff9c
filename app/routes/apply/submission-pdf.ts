import { submittedPaper } from '#app/components/submitted-paper.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { findSubmittedFor } from '#db/submitted-application.ts'

import type { Route } from './+types/submission-pdf'

/** What was submitted, as a PDF for those who sent it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const submitted = found(await findSubmittedFor(personId, requireId(params.id)))
  return pdfResponse(submittedPaper(submitted), submitted.reference)
}
