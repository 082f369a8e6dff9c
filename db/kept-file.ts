import type { ReceivedFile } from '#app/domain/upload.ts'

import type { Tx } from './connection.ts'

/** Keeps a file that a page took beside the form, under the name of its input; answers its id. */
export async function keepFile(
  tx: Tx,
  about: { applicationId: string; personId: string; question: string },
  { name, size, type, sha256 }: ReceivedFile,
): Promise<string> {
  const { id } = await tx
    .insertInto('attachments')
    .values({
      application_id: about.applicationId,
      question: about.question,
      sha256,
      name,
      media_type: type,
      size,
      uploaded_by: about.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
