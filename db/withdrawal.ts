import { withdraw } from '#app/domain/application-leave.ts'
import { paperField } from '#app/domain/signed-paper.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { changeApplicationIn } from './application.ts'
import { inTransaction } from './connection.ts'
import { keepFile } from './kept-file.ts'

/** Withdraws an application on a signed paper, which is kept with it. Where the rule refuses, the paper is not kept either. */
export async function withdrawOnPaper(
  applicationId: string,
  { personId }: { personId: string },
  paper: ReceivedFile,
): Promise<void> {
  await inTransaction(async (tx) => {
    const id = await keepFile(tx, { applicationId, personId, question: paperField }, paper)
    await changeApplicationIn(tx, applicationId, { asker: { personId } }, (file, signed) =>
      withdraw(file, { signedPaperId: id }, signed),
    )
  })
}
