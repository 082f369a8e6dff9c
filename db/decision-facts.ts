import type { DecisionWords } from '#app/domain/application-case.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { nextFormStage } from '#app/domain/call.ts'
import { replacedBy } from '#app/domain/replaced-decision.ts'

import { readCall } from './call-rules.ts'
import type { Tx } from './connection.ts'
import { completeFacts } from './letter-facts.ts'
import { lastRequested } from './submission.ts'

/** What the letter of a decision of these words says beside what every letter does, and which earlier decision it replaces. */
export async function decisionFacts(tx: Tx, applicationId: string, words: DecisionWords): Promise<object> {
  const { outcome, amount, reasonCodes, conditions, feedback } = words
  const { call, stageId, requested } = await readCase(tx, applicationId)
  const next = outcome === 'invited' ? nextFormStage(call, stageId) : undefined
  const replaces = replacedBy(outcome, await listReleased(tx, applicationId))
  const told = outcome === 'rescinded' ? (replaces?.amount ?? null) : amount
  const detail = { amount: told, reasonCodes, stageId: next?.id, dueAt: next?.closesAt?.toISOString() }
  const facts = await completeFacts(tx, applicationId, detail, null)
  return {
    ...facts,
    conditions: conditions === '' ? [] : conditions.split(/\n+/),
    ...(feedback === '' ? {} : { feedback, reason: feedback }),
    ...(outcome === 'awarded' ? { answerWithinDays: call.offerDays } : {}),
    ...(requested === null ? {} : { requested: { amount: requested, currency: call.currency } }),
    ...(replaces && {
      replaces: { outcome: replaces.outcome, on: dayIn(replaces.releasedAt, call.timeZone) },
    }),
    reconsiderWithinDays: call.reconsiderDays,
  }
}

async function readCase(tx: Tx, applicationId: string) {
  const { call_id, stageId, requested } = await tx
    .selectFrom('applications as a')
    .where('a.id', '=', applicationId)
    .select(['a.call_id', 'a.stage_id as stageId', lastRequested().as('requested')])
    .executeTakeFirstOrThrow()
  return { call: await readCall(tx, call_id, applicationId), stageId, requested }
}

/** The decisions that were released, the newest first. */
async function listReleased(tx: Tx, applicationId: string) {
  const rows = await tx
    .selectFrom('decisions')
    .select(['outcome', 'amount', 'released_at as releasedAt'])
    .where('application_id', '=', applicationId)
    .where('status', '=', 'released')
    .orderBy('number', 'desc')
    .execute()
  return rows.flatMap(({ releasedAt, ...it }) => (releasedAt ? [{ ...it, releasedAt }] : []))
}
