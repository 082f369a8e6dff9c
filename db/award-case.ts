import type { CaseFile } from '#app/domain/application-case.ts'
import type { Signed } from '#app/domain/capacity.ts'
import type { NoticeRequest } from '#app/domain/move-change.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { actor } from './application.ts'
import { lockedCaseFile } from './case-file.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { type PreviewedLetter, wordNotices } from './letter-preview.ts'

/** Who asks, at a time that seeds and tests may give. */
export type By = { personId: string; at?: Date } | 'clock'

/** A case under its locks, with who acts and when. The call is locked first, since what an award gives back may be committed again. */
export type OpenedCase = { file: CaseFile; signed: Signed }

/** Locks a case for a change of its award or of what belongs to it. */
export async function openAwardCase(tx: Tx, applicationId: string, by: By): Promise<OpenedCase> {
  const file = await lockedCaseFile(tx, applicationId, 'money')
  if (!file) throw new Refusal('not_found')
  const given = by === 'clock' ? undefined : by.at
  const signed = { by: await actor(tx, applicationId, by), at: given ?? (await lockedTime(tx)) }
  return { file, signed }
}

/** The letters that a change of an award would send, which is not made. Refuses what the change itself would refuse. */
export async function previewNotices(
  applicationId: string,
  { personId }: { personId: string },
  decide: (tx: Tx) => Promise<{ notices: readonly NoticeRequest[] }>,
): Promise<PreviewedLetter[]> {
  return inTransaction(async (tx) => {
    const { notices } = await decide(tx)
    return wordNotices(tx, applicationId, notices, personId)
  })
}
