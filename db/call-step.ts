import { instantAt } from '#app/domain/due-day.ts'
import { planFrom, setupGaps, setupParts, typedPlan } from '#app/domain/call-setup.ts'
import {
  type CallStanding,
  type CallStep,
  closeCall,
  extendCall,
  publishCall,
  unpublishCall,
} from '#app/domain/call-steps.ts'
import { textAnswer } from '#app/domain/answer.ts'

import { recordChange } from './call-change.ts'
import { readPlan } from './call-plan.ts'
import { lockSetup } from './call-save.ts'
import type { CallSetup } from './call-setup.ts'
import { storePublished } from './call-store.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'

/** A step with the whole of a call: a reason where it needs one, and the day and hour of a new closing. */
export type StepInput = { reason: string; closing?: { day: string; time: string } }

type Asking = { personId: string; slug: string; now: Date }
type Stepping = { setup: CallSetup; standing: CallStanding; input: StepInput; by: string; at: Date }

/** Takes a step with a call and writes it into its history; what a rule refuses is not done at all. */
export async function takeStep(asking: Asking, step: CallStep, input: StepInput): Promise<void> {
  await inTransaction(async (tx) => {
    const setup = await lockSetup(tx, asking)
    const by = asking.personId
    await tx.selectFrom('calls').select('id').where('id', '=', setup.callId).forUpdate().execute()
    const at = await lockedTime(tx)
    await steps[step](tx, { setup, standing: standingOf(setup), input, by, at })
  })
}

/** How far a call has come, as the rules of its steps look at it. */
export function standingOf({ publishedAt, stands, applications, answers, known }: CallSetup): CallStanding {
  const plan = planFrom(answers, known)
  const gaps = publishedAt ? [] : Object.values(setupGaps(answers, known)).filter(({ length }) => length > 0)
  return {
    publishedAt,
    opensAt: stands?.opensAt ?? plan.opensAt,
    closesAt: stands?.closesAt ?? plan.closesAt,
    applications,
    gaps: gaps.length,
  }
}

const steps: Record<CallStep, (tx: Tx, stepping: Stepping) => Promise<void>> = {
  publish: async (tx, { setup, standing, by, at }) => {
    const plan = planFrom(setup.answers, setup.known)
    publishCall(standing, plan.closesAt, at)
    await storePublished(tx, setup, plan, at)
    await recordChange(tx, { callId: setup.callId, what: 'publish', by, at })
  },
  unpublish: async (tx, { setup, standing, input, by, at }) => {
    unpublishCall(standing)
    const { callId, known } = setup
    const plan = await readPlan(tx, callId)
    for (const part of setupParts)
      await recordChange(tx, { callId, what: part, after: typedPlan(part, plan, known), by, at })
    await tx.updateTable('calls').set({ published_at: null }).where('id', '=', callId).execute()
    await recordChange(tx, { callId, what: 'unpublish', reason: input.reason, by, at })
  },
  extend: async (tx, stepping) => {
    const { standing, input, at } = stepping
    const zone = textAnswer(stepping.setup.answers['time_zone'])
    const closesAt = input.closing ? instantAt(input.closing, zone) : standing.closesAt
    extendCall(standing, closesAt, at)
    await moveClosing(tx, stepping, { what: 'extend', closesAt })
  },
  close: async (tx, stepping) => {
    closeCall(stepping.standing, stepping.at)
    await moveClosing(tx, stepping, { what: 'close', closesAt: stepping.at })
  },
}

async function moveClosing(
  tx: Tx,
  { setup: { callId }, standing, input, by, at }: Stepping,
  { what, closesAt }: { what: CallStep; closesAt: Date },
) {
  await tx.updateTable('calls').set({ closes_at: closesAt }).where('id', '=', callId).execute()
  const before = { closesAt: standing.closesAt.toISOString() }
  const after = { closesAt: closesAt.toISOString() }
  await recordChange(tx, { callId, what, before, after, reason: input.reason, by, at })
}
