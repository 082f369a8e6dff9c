import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { fileResponse } from '#app/http/upload.ts'
import { findReviewFile } from '#db/review-view.ts'

import type { Route } from './+types/review-file'

/** A file of the submission that a reviewer reads, as a download. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [assignment, file] = [requireId(params.assignment), requireId(params.file)]
  return fileResponse(found(await findReviewFile(personId, assignment, file)))
}
