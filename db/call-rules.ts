import type { Call } from '#app/domain/call.ts'

import type { Tx } from './connection.ts'

/** What the rules must know of a call, its stages and reason codes included. */
export async function readCall(tx: Tx, id: string): Promise<Call> {
  const call = await tx.selectFrom('calls').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const stages = await tx
    .selectFrom('stages')
    .selectAll()
    .where('call_id', '=', id)
    .orderBy('position')
    .execute()
  const reasons = await tx
    .selectFrom('reason_codes')
    .select(['code', 'in_letters'])
    .where('call_id', '=', id)
    .execute()
  return {
    id,
    opensAt: call.opens_at,
    closesAt: call.closes_at,
    graceHours: call.grace_hours,
    timeZone: call.time_zone,
    currency: call.currency,
    budget: call.budget,
    awardMin: call.award_min,
    awardMax: call.award_max,
    offerDays: call.offer_days,
    stages: stages.map((stage) => ({
      id: stage.id,
      position: stage.position,
      kind: stage.kind,
      formVersionId: stage.form_version_id,
      opensAt: stage.opens_at,
      closesAt: stage.closes_at,
      dueAt: stage.due_at,
    })),
    reasonCodes: reasons.map(({ code, in_letters: inLetters }) => ({ code, inLetters })),
  }
}
