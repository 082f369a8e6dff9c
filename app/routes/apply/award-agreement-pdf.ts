import { agreementPaper } from '#app/components/agreement-paper.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { awardOf } from '#app/http/award-for.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { findConditions } from '#db/award-view.ts'

import type { Route } from './+types/award-agreement-pdf'

/** The agreement of an award as a PDF, for those who sign it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const application = await applicationFor(context, params.id)
  const award = await awardOf(application.id)
  const conditions = await findConditions(application.id)
  const paper = agreementPaper({ ...application, award, conditions })
  return pdfResponse(paper, `${application.reference}-agreement`)
}
