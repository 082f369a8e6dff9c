import { agreementPaper } from '#app/components/agreement-paper.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { findConditions } from '#db/award-view.ts'

import type { Route } from './+types/award-agreement-pdf'

/** The agreement of an award as a PDF to print and sign. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const conditions = await findConditions(known.id)
  return pdfResponse(agreementPaper({ ...known, award, conditions }), `${known.reference}-agreement`)
}
