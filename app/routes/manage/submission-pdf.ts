import { submittedPaper } from '#app/components/submitted-paper.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { recordRead } from '#db/read-log.ts'
import { findSubmittedCase } from '#db/submitted-application.ts'

import type { Route } from './+types/submission-pdf'

/** What was submitted, as a PDF for the office; that it was read is written down. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const submitted = found(await findSubmittedCase(personId, requireId(params.id)))
  await recordRead(submitted.id, personId, submitted.roles)
  return pdfResponse(submittedPaper(submitted), submitted.reference)
}
