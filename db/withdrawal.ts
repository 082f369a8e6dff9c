import { withdraw } from '#app/domain/application-leave.ts'
import { paperField } from '#app/domain/signed-paper.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { changeApplicationIn } from './application.ts'
import { inTransaction } from './connection.ts'

/** Withdraws an application on a signed paper, which is kept with it. Where the rule refuses, the paper is not kept either. */
export async function withdrawOnPaper(
  applicationId: string,
  { personId }: { personId: string },
  { name, size, type, sha256 }: ReceivedFile,
): Promise<void> {
  await inTransaction(async (tx) => {
    const { id } = await tx
      .insertInto('attachments')
      .values({
        application_id: applicationId,
        question: paperField,
        sha256,
        name,
        media_type: type,
        size,
        uploaded_by: personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await changeApplicationIn(tx, applicationId, { asker: { personId } }, (file, signed) =>
      withdraw(file, { signedPaperId: id }, signed),
    )
  })
}
