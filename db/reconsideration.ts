import { sql } from 'kysely'

import type { DecisionWords } from '#app/domain/application-case.ts'
import { propose } from '#app/domain/decision-rules.ts'
import {
  askReconsideration,
  grantReconsideration,
  reconsiderationField,
  type ReconsiderationAnswer,
  upholdDecision,
} from '#app/domain/reconsideration.ts'
import type { ReceivedFile } from '#app/domain/upload.ts'

import { changeApplicationIn } from './application.ts'
import { lockedCaseFile } from './case-file.ts'
import { type Tx, inTransaction } from './connection.ts'
import { listLettersMissingIn } from './decision-letters.ts'
import { changeDecisionIn } from './decision.ts'
import { keepFile } from './kept-file.ts'

type By = { personId: string; at?: Date }

/** Asks that the latest decision be reconsidered. Where the rule refuses, the file is not kept either. */
export async function askToReconsider(
  applicationId: string,
  by: By,
  { reason, file }: { reason: string; file?: ReceivedFile | undefined },
): Promise<void> {
  const question = reconsiderationField
  await inTransaction(async (tx) => {
    const about = { applicationId, personId: by.personId, question }
    const fileId = file && (await keepFile(tx, about, file))
    await changeApplicationIn(tx, applicationId, askerOf(by), (it, signed) =>
      askReconsideration(it, { reason, fileId }, signed),
    )
    // What was asked is what the event says: of which decision, by whom and when.
    await sql`insert into reconsiderations (application_id, decision_id, reason, attachment_id, asked_by, asked_at)
      select a.id, (e.detail ->> 'about')::uuid, ${reason.trim()}, ${fileId ?? null}::uuid, e.made_by, e.made_at
      from applications a join events e on e.id = a.last_event_id where a.id = ${applicationId}`.execute(tx)
  })
}

/**
 * Answers what was asked: the decision stands and the applicant is told, or the decision to reinstate is proposed with the same
 * words, in the same transaction.
 */
export async function answerReconsideration(
  applicationId: string,
  by: By,
  { answer, reason }: { answer: ReconsiderationAnswer; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    // A proposal takes the call alone, and no change may raise its lock.
    await lockedCaseFile(tx, applicationId, 'money')
    const rule = answer === 'upheld' ? upholdDecision : grantReconsideration
    await changeApplicationIn(tx, applicationId, askerOf(by), (it, signed) => rule(it, { reason }, signed))
    await sql`update reconsiderations r set answer = ${answer}, answer_reason = ${reason.trim()},
        answered_by = e.made_by, answered_at = e.made_at
      from applications a join events e on e.id = a.last_event_id
      where a.id = ${applicationId} and r.decision_id = (e.detail ->> 'about')::uuid`.execute(tx)
    if (answer === 'granted') await proposeToReinstate(tx, applicationId, by, reason)
  })
}

async function proposeToReinstate(tx: Tx, applicationId: string, by: By, reason: string) {
  const words: DecisionWords = {
    outcome: 'reinstated',
    amount: null,
    conditions: '',
    reasonCodes: [],
    feedback: reason.trim(),
  }
  const lettersMissing = await listLettersMissingIn(tx, applicationId, words)
  await changeDecisionIn(tx, applicationId, by, (file, signed) =>
    propose(file, { ...words, lettersMissing }, signed),
  )
}

function askerOf({ personId, at }: By) {
  return { asker: { personId }, ...(at && { at }) }
}
