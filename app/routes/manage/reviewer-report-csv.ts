import { reviewerReportRows } from '#app/components/reviewer-report-rows.ts'
import { signedInAs } from '#app/http/context.ts'
import { csvResponse } from '#app/http/csv.ts'
import { reviewerReportAt } from '#app/http/reviewer-report-page.ts'

import type { Route } from './+types/reviewer-report-csv'

/** The reviewers of a stage beside its panel as CSV. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { call, stage, reviewers } = await reviewerReportAt(
    context.get(signedInAs).personId,
    params.slug,
    request,
  )
  return csvResponse(reviewerReportRows(reviewers), `${call.slug}-reviewers-${stage.position}`)
}
