import type { CaseFile } from '#app/domain/application-case.ts'
import type { AwardChange, AwardValues } from '#app/domain/award-rules.ts'
import { stop } from '#app/domain/award-tranche-rules.ts'
import type { Signed } from '#app/domain/capacity.ts'

import { type By, openAwardCase, previewNotices } from './award-case.ts'
import { changeTrancheIn, fallDueIn, listStopped } from './award-tranche.ts'
import { type Tx, inTransaction } from './connection.ts'
import type { PreviewedLetter } from './letter-preview.ts'
import { storeChange } from './store-change.ts'

export type AwardRule = (file: CaseFile, signed: Signed) => AwardChange

/** Moves the latest award of an application in a transaction of its own. */
export async function changeAward(applicationId: string, by: By, rule: AwardRule): Promise<void> {
  await inTransaction((tx) => changeAwardIn(tx, applicationId, by, rule))
}

/**
 * Moves the latest award of an application. What is put in force lets its first payment fall due; what is terminated stops
 * those that are still to come.
 */
export async function changeAwardIn(tx: Tx, applicationId: string, by: By, rule: AwardRule): Promise<void> {
  const { file, signed } = await openAwardCase(tx, applicationId, by)
  const change = rule(file, signed)
  if (!change.subjectId) throw new Error('an award is made by the release of its decision')
  if (change.move === 'terminate') {
    const then = by === 'clock' ? by : { ...by, at: signed.at }
    for (const tranche of await listStopped(tx, change.subjectId))
      await changeTrancheIn(tx, tranche, then, (its, who) => stop(its, {}, who))
  }
  await storeChange(tx, { applicationId, subjectId: change.subjectId }, change, columnsOf(change.set))
  if (change.move === 'activate') await fallDueIn(tx, change.subjectId, by)
}

/** The letters that a move of the award would send, without making it. */
export function previewAward(
  applicationId: string,
  by: { personId: string },
  rule: AwardRule,
): Promise<PreviewedLetter[]> {
  return previewNotices(applicationId, by, async (tx) => {
    const { file, signed } = await openAwardCase(tx, applicationId, by)
    return rule(file, signed)
  })
}

const columns = {
  offeredUntil: 'offered_until',
  answeredOn: 'answered_on',
  answerPaperId: 'answer_paper_id',
  agreementSignedOn: 'agreement_signed_on',
  minutesId: 'minutes_id',
  agreementId: 'agreement_id',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  unspent: 'unspent',
} as const satisfies Record<keyof AwardValues, string>

function columnsOf(values: AwardValues): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(values))
  return Object.fromEntries(
    Object.entries(columns).flatMap(([key, column]) => (given.has(key) ? [[column, given.get(key)]] : [])),
  )
}
