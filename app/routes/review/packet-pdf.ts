import { reviewPaper } from '#app/components/review-paper.ts'
import { signedInAs } from '#app/http/context.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { readReviewPage } from '#app/http/review-page.ts'

import type { Route } from './+types/packet-pdf'

/** What a reviewer reads and an empty sheet for their scores, as a PDF; that it was read is written down. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { review, criteria } = await readReviewPage(context.get(signedInAs).personId, params.assignment)
  return pdfResponse(reviewPaper(review, criteria), review.reference)
}
