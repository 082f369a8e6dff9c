import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { fileResponse } from '#app/http/upload.ts'
import { findCaseAttachment } from '#db/case-attachment.ts'
import { findCaseHead } from '#db/case-view.ts'
import { recordRead } from '#db/read-log.ts'

import type { Route } from './+types/case-file'

/** A file of a case, as a download; that it was read is written down. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { id, roles } = found(await findCaseHead(personId, requireId(params.id)))
  const stored = found(await findCaseAttachment(personId, id, requireId(params.file)))
  await recordRead(id, personId, roles)
  return fileResponse(stored)
}
