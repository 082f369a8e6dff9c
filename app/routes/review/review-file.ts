import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { fileResponse } from '#app/http/upload.ts'
import { recordRead } from '#db/read-log.ts'
import { findReviewFile } from '#db/review-view.ts'

import type { Route } from './+types/review-file'

/** A file of the submission that a reviewer reads, as a download; that it was read is written down. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [assignment, file] = [requireId(params.assignment), requireId(params.file)]
  const { applicationId, ...stored } = found(await findReviewFile(personId, assignment, file))
  await recordRead(applicationId, personId, ['reviewer'])
  return fileResponse(stored)
}
