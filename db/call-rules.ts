import type { Selectable } from 'kysely'

import type { Call, Stage } from '#app/domain/call.ts'

import type { Tx } from './connection.ts'
import { ownClosing } from './own-closing.ts'
import type { Stages } from './schema.ts'

/** What the rules must know of an application's call, its stages and reason codes included. */
export async function readCall(tx: Tx, id: string, applicationId: string): Promise<Call> {
  const call = await tx
    .selectFrom('calls as c')
    .innerJoin('applications as a', 'a.call_id', 'c.id')
    .where('c.id', '=', id)
    .where('a.id', '=', applicationId)
    .selectAll('c')
    .select(ownClosing().as('own_closing'))
    .executeTakeFirstOrThrow()
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
    closesAt: call.own_closing,
    graceHours: call.grace_hours,
    timeZone: call.time_zone,
    currency: call.currency,
    budget: call.budget,
    awardMin: call.award_min,
    awardMax: call.award_max,
    offerDays: call.offer_days,
    screeningByTwo: call.screening_by_two,
    reconsiderDays: call.reconsider_days,
    stages: stages.map(stageOf),
    reasonCodes: reasons.map(({ code, in_letters: inLetters }) => ({ code, inLetters })),
  }
}

function stageOf(stage: Selectable<Stages>): Stage {
  return {
    id: stage.id,
    position: stage.position,
    kind: stage.kind,
    formVersionId: stage.form_version_id,
    opensAt: stage.opens_at,
    closesAt: stage.closes_at,
    dueAt: stage.due_at,
  }
}
