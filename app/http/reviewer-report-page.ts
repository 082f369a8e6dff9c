import { findReportedCall, reportReviewers } from '#db/reviewer-report.ts'

import { found } from './found.ts'

/** The reviewers of a call's review stage beside its panel; the stage is that of the address, else the first. */
export async function reviewerReportAt(readerId: string, slug: string, request: Request) {
  const call = found(await findReportedCall(readerId, slug))
  const named = new URL(request.url).searchParams.get('stage')
  const stage = found(
    named === null ? call.stages[0] : call.stages.find(({ position }) => String(position) === named),
  )
  return { call, stage, ...(await reportReviewers(readerId, stage.id)) }
}
