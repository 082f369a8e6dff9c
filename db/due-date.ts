import type { StagePlan } from '#app/domain/call-plan.ts'

import type { Tx } from './connection.ts'

type KnownStage = { id: string; due_at: Date | null }

const minute = 60_000

/** The stages that get another due date, in their order. What is typed knows no seconds: a day that differs only by them stays. */
export function movedStages(known: readonly KnownStage[], stages: readonly StagePlan[]): string[] {
  return known
    .filter((it, at) => minuteOf(it.due_at) !== minuteOf(stages[at]?.dueAt ?? null))
    .map(({ id }) => id)
}

function minuteOf(at: Date | null): number | null {
  return at && Math.floor(at.getTime() / minute)
}

/**
 * Locks a call and its applications, in the order of every change, before the due dates of its stages move: a review that is
 * asked for meanwhile is stored before, and follows, or is asked for by the new date.
 */
export async function lockForDueDates(tx: Tx, callId: string): Promise<void> {
  await tx.selectFrom('calls').select('id').where('id', '=', callId).forNoKeyUpdate().execute()
  await tx
    .selectFrom('applications')
    .select('id')
    .where('call_id', '=', callId)
    .where('stage_id', 'is not', null)
    .orderBy('id')
    .forShare()
    .execute()
}

/** Makes the reviews of these stages that are asked for and not in yet due when their stage is now. */
export async function followDueDates(tx: Tx, stageIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('assignments as s')
    .from('stages as g')
    .whereRef('g.id', '=', 's.stage_id')
    .where('g.id', 'in', stageIds)
    .where('s.status', 'in', ['invited', 'accepted'])
    .set((eb) => ({ due_at: eb.ref('g.due_at') }))
    .execute()
}
