import { acceptAward, recordAgreement, refuseAward } from '#app/domain/award-rules.ts'
import { paperField } from '#app/domain/signed-paper.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { storeAttachments } from './answer-files.ts'
import { changeAwardIn } from './award.ts'
import { type Tx, inTransaction } from './connection.ts'

type By = { personId: string }

/** Answers an offer as a signed paper says, which is kept with the application. Where the rule refuses, the paper is not kept either. */
export async function answerOnPaper(
  applicationId: string,
  by: By,
  {
    answer,
    signer,
    answeredOn,
    paper,
  }: {
    answer: 'accept' | 'refuse'
    signer: string
    answeredOn: string
    paper: ReceivedFile
  },
): Promise<void> {
  await inTransaction(async (tx) => {
    const paperId = await keepAwardPaper(tx, applicationId, by, [paperField, paper])
    const rule = answer === 'accept' ? acceptAward : refuseAward
    await changeAwardIn(tx, applicationId, by, (file, signed) =>
      rule(file, { paper: { paperId, signer, answeredOn } }, signed),
    )
  })
}

/** Keeps the signed agreement and the minutes of the assembly, those that came of them. */
export async function recordAgreementPapers(
  applicationId: string,
  by: By,
  {
    signedOn,
    minutes,
    agreement,
  }: {
    signedOn: string
    minutes: ReceivedFile | undefined
    agreement: ReceivedFile | undefined
  },
): Promise<void> {
  await inTransaction(async (tx) => {
    const minutesId = minutes && (await keepAwardPaper(tx, applicationId, by, ['award_minutes', minutes]))
    const agreementId =
      agreement && (await keepAwardPaper(tx, applicationId, by, ['award_agreement', agreement]))
    await changeAwardIn(tx, applicationId, by, (file, signed) =>
      recordAgreement(file, { signedOn, minutesId, agreementId }, signed),
    )
  })
}

/** Keeps a paper of an award among the files of its application. */
export async function keepAwardPaper(
  tx: Tx,
  applicationId: string,
  { personId }: By,
  [question, file]: readonly [string, ReceivedFile],
): Promise<string> {
  const [id] = await storeAttachments(tx, { personId, applicationId, question }, [file])
  if (id === undefined) throw new Error('a paper is stored as one file')
  await tx
    .updateTable('attachments')
    .set({
      award_id: tx
        .selectFrom('awards as w')
        .innerJoin('decisions as d', 'd.id', 'w.decision_id')
        .where('w.application_id', '=', applicationId)
        .orderBy('d.number', 'desc')
        .limit(1)
        .select('w.id'),
    })
    .where('id', '=', id)
    .execute()
  return id
}
