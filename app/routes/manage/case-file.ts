import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { fileResponse } from '#app/http/upload.ts'
import { findCaseAttachment } from '#db/case-attachment.ts'

import type { Route } from './+types/case-file'

/** A file of a case, as a download. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [application, file] = [requireId(params.id), requireId(params.file)]
  return fileResponse(found(await findCaseAttachment(personId, application, file)))
}
