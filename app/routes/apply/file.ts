import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { fileResponse } from '#app/http/upload.ts'
import { findAttachmentFor } from '#db/attachment.ts'

import type { Route } from './+types/file'

/** A file of an application, as a download. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [application, file] = [requireId(params.id), requireId(params.file)]
  return fileResponse(found(await findAttachmentFor(personId, application, file)))
}
