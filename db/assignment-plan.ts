import { sql } from 'kysely'
import { z } from 'zod'

import type { AssignmentPlan } from '#app/domain/assignment-plan.ts'
import { type PlanRequest, planRequest } from '#app/domain/assignment-request.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { readAssignmentProblem } from './assignment-problem.ts'
import { database, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { wakePlanning } from './queue.ts'
import { holdsRole } from './role.ts'

/** What is told of a plan beside its pairs. */
export type PlanSummary = Omit<AssignmentPlan, 'pairs'>

/** A plan as the officer who made it sees it; nobody else does. `summary` is null while it is made, and for one by hand. */
export type StoredPlan = {
  id: string
  stageId: string
  stage: LocalizedText
  position: number
  call: { slug: string; title: LocalizedText; timeZone: string }
  way: 'by_hand' | 'solver'
  status: 'asked' | 'ready' | 'applying' | 'applied' | 'failed'
  madeAt: Date
  appliedAt: Date | null
  basis: string | null
  request: PlanRequest
  summary: PlanSummary | null
  /** How many pairs wait to be asked, and how many were asked or refused. */
  waiting: number
  asked: number
  refused: number
}

const count = z.int()
const load = z.object({ reviewerId: z.string(), before: count, after: count, limit: count.nullable() })
const unmet = z.object({
  applicationId: z.string(),
  needed: count,
  found: count,
  conflict: count,
  declined: count,
  language: count,
  full: count,
})
const matches = z.object({
  region: count,
  objective: count,
  language: count,
  wants: count,
  rather_not: count,
})
const planSummary = z.object({
  loads: z.array(load),
  unmet: z.array(unmet),
  matches,
  needed: count,
  capacity: count.nullable(),
})

/** Asks for a plan of a stage, which is made in the background; answers its id. The caller has bound the stage to the officer. */
export async function askForPlan(stageId: string, officerId: string, request: PlanRequest): Promise<string> {
  return inTransaction(async (tx) => {
    const { id } = await tx
      .insertInto('assignment_plans')
      .values({
        stage_id: stageId,
        made_by: officerId,
        way: 'solver',
        request: json(request),
        status: 'asked',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await wakePlanning(tx)
    return id
  })
}

/** One's own plan, while one is an officer of its call. */
export async function findPlan(officerId: string, planId: string): Promise<StoredPlan | undefined> {
  const row = await plansOf(officerId).where('n.id', '=', planId).executeTakeFirst()
  return row && toPlan(row)
}

/** One's latest plans of a stage, the newest first. */
export async function listPlans(officerId: string, stageId: string): Promise<StoredPlan[]> {
  const rows = await plansOf(officerId)
    .where('n.stage_id', '=', stageId)
    .orderBy('n.made_at', 'desc')
    .limit(5)
    .execute()
  return rows.map(toPlan)
}

function plansOf(officerId: string) {
  const pairs = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(select count(*)::int from planned_pairs x where x.plan_id = n.id and ${condition})`
  return database()
    .selectFrom('assignment_plans as n')
    .innerJoin('stages as g', 'g.id', 'n.stage_id')
    .innerJoin('calls as c', 'c.id', 'g.call_id')
    .where('n.made_by', '=', officerId)
    .where((eb) => holdsRole(eb, officerId, ['officer'], 'c.id'))
    .select(['n.id', 'n.stage_id as stageId', 'n.way', 'n.status', 'n.made_at as madeAt', 'n.basis'])
    .select(['n.applied_at as appliedAt', 'n.request', 'n.summary', 'g.title as stage', 'g.position'])
    .select(['c.slug', 'c.title', 'c.time_zone as timeZone'])
    .select([
      pairs(sql<boolean>`x.outcome is null`).as('waiting'),
      pairs(sql<boolean>`x.outcome = 'assigned'`).as('asked'),
      pairs(sql<boolean>`x.outcome <> 'assigned'`).as('refused'),
    ])
}

type Row = Omit<StoredPlan, 'call' | 'request' | 'summary'> &
  StoredPlan['call'] & { request: unknown; summary: unknown }

function toPlan({ slug, title, timeZone, request, summary, ...row }: Row): StoredPlan {
  return {
    ...row,
    call: { slug, title, timeZone },
    request: planRequest.parse(request),
    summary: planSummary.nullable().parse(summary),
  }
}

/** Whether everything that a ready plan was made from is still as it was. One by hand is checked pair by pair, as it is applied. */
export async function isStale(plan: StoredPlan, officerId: string): Promise<boolean> {
  if (plan.status !== 'ready' || plan.basis === null) return false
  const { basis } = await readAssignmentProblem(plan.stageId, officerId, plan.request)
  return basis !== plan.basis
}

/**
 * Has a ready plan applied in the background, exactly as it was shown; pressed again it changes nothing. Refuses a plan that is
 * no longer of today.
 */
export async function applyPlan(plan: StoredPlan, officerId: string): Promise<void> {
  if (await isStale(plan, officerId)) throw new Refusal('plan_stale')
  await inTransaction(async (tx) => {
    const row = await tx
      .updateTable('assignment_plans')
      .set({ status: 'applying', claimed_at: null })
      .where('id', '=', plan.id)
      .where('made_by', '=', officerId)
      .where('status', '=', 'ready')
      .returning('id')
      .executeTakeFirst()
    if (row) await wakePlanning(tx)
  })
}
