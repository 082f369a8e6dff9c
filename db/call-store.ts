import type { CallPlan, StagePlan } from '#app/domain/call-plan.ts'

import type { Tx } from './connection.ts'
import { followDueDates, lockForDueDates, movedStages } from './due-date.ts'
import { json } from './json.ts'

type Part = Partial<CallPlan>

/** Makes the call of a setup, or makes it anew where it was taken back; from this instant on everyone may read it. */
export async function storePublished(
  tx: Tx,
  { callId, programId }: { callId: string; programId: string },
  plan: CallPlan,
  publishedAt: Date,
): Promise<void> {
  const values = { ...wholeColumns(plan), published_at: publishedAt }
  await tx
    .insertInto('calls')
    .values({ id: callId, program_id: programId, ...values })
    .onConflict((it) => it.column('id').doUpdateSet(values))
    .execute()
  await storeLists(tx, callId, plan)
}

/** Stores what one part of a published call was changed to; the rest of the call stays as it is. */
export async function storePart(tx: Tx, callId: string, part: Part): Promise<void> {
  const columns = Object.fromEntries(
    Object.entries(columnsOf(part)).filter(([, value]) => value !== undefined),
  )
  if (Object.keys(columns).length > 0)
    await tx.updateTable('calls').set(columns).where('id', '=', callId).execute()
  await storeLists(tx, callId, part)
}

function wholeColumns(plan: CallPlan) {
  return {
    slug: plan.slug,
    title: json(plan.title),
    texts: json(plan.texts),
    reference_prefix: plan.referencePrefix,
    opens_at: plan.opensAt,
    closes_at: plan.closesAt,
    grace_hours: plan.graceHours,
    time_zone: plan.timeZone,
    currency: plan.currency,
    budget: plan.budget,
    award_min: plan.awardMin,
    award_max: plan.awardMax,
    months_min: plan.monthsMin,
    months_max: plan.monthsMax,
    own_share_min: plan.ownShareMin,
    offer_days: plan.offerDays,
    reconsider_days: plan.reconsiderDays,
    rate: plan.rate && json(plan.rate),
    place_codes: plan.placeCodes,
    eligibility: json(plan.eligibility),
    screening_by_two: plan.screeningByTwo,
    form_version_id: plan.formVersionId,
  }
}

function columnsOf(part: Part) {
  return {
    slug: part.slug,
    title: part.title && json(part.title),
    texts: part.texts && json(part.texts),
    reference_prefix: part.referencePrefix,
    opens_at: part.opensAt,
    closes_at: part.closesAt,
    grace_hours: part.graceHours,
    time_zone: part.timeZone,
    currency: part.currency,
    budget: part.budget,
    award_min: part.awardMin,
    award_max: part.awardMax,
    months_min: part.monthsMin,
    months_max: part.monthsMax,
    own_share_min: part.ownShareMin,
    offer_days: part.offerDays,
    reconsider_days: part.reconsiderDays,
    rate: part.rate === null ? null : part.rate && json(part.rate),
    place_codes: part.placeCodes,
    eligibility: part.eligibility && json(part.eligibility),
    screening_by_two: part.screeningByTwo,
    form_version_id: part.formVersionId,
  }
}

async function storeLists(tx: Tx, callId: string, part: Part) {
  if (part.stages) await storeStages(tx, callId, part.stages)
  if (part.checklist) {
    await tx
      .updateTable('stages')
      .set({ checklist: json(part.checklist) })
      .where('call_id', '=', callId)
      .where('kind', '=', 'screening')
      .execute()
  }
  if (part.reasonCodes) await storeReasons(tx, callId, part.reasonCodes)
  if (part.letters) await storeLetters(tx, callId, part.letters)
}

/** Steps that applications stand in are changed where they stand; others are made anew. */
async function storeStages(tx: Tx, callId: string, stages: readonly StagePlan[]) {
  const known = await tx
    .selectFrom('stages')
    .select(['id', 'kind', 'checklist', 'due_at'])
    .where('call_id', '=', callId)
    .orderBy('position')
    .execute()
  if (known.length === stages.length) return changeStages(tx, { callId, known }, stages)
  const items = known.find(({ kind }) => kind === 'screening')?.checklist
  await tx.deleteFrom('stages').where('call_id', '=', callId).execute()
  const rows = stages.map((stage, at) => ({
    call_id: callId,
    position: at + 1,
    ...stageColumns(stage),
    checklist: json(stage.kind === 'screening' ? (items ?? []) : []),
  }))
  await tx.insertInto('stages').values(rows).execute()
}

type Standing = { callId: string; known: readonly { id: string; due_at: Date | null }[] }

/** Reviews that were asked for follow the due date of their stage. */
async function changeStages(tx: Tx, { callId, known }: Standing, stages: readonly StagePlan[]) {
  const moved = movedStages(known, stages)
  if (moved.length > 0) await lockForDueDates(tx, callId)
  for (const [at, stage] of stages.entries())
    await tx
      .updateTable('stages')
      .set(stage.kind === 'review' ? { ...stageColumns(stage), checklist: json([]) } : stageColumns(stage))
      .where('id', '=', known[at]?.id ?? '')
      .execute()
  if (moved.length > 0) await followDueDates(tx, moved)
}

function stageColumns(stage: StagePlan) {
  return {
    kind: stage.kind,
    title: json(stage.title),
    rubric_id: stage.rubricId,
    form_version_id: stage.formVersionId,
    reviewers_per_application: stage.reviewersPerApplication,
    blindness: stage.blindness,
    reviews_shown: stage.reviewsShown,
    reviewers_may_revise: stage.reviewersMayRevise,
    earlier_shown: stage.earlierShown,
    hidden_questions: stage.hiddenQuestions,
    opens_at: stage.opensAt,
    closes_at: stage.closesAt,
    due_at: stage.dueAt,
  }
}

async function storeReasons(tx: Tx, callId: string, reasons: CallPlan['reasonCodes']) {
  await tx.deleteFrom('reason_codes').where('call_id', '=', callId).execute()
  const rows = reasons.map(({ code, label, inLetters }) => ({
    call_id: callId,
    code,
    label: json(label),
    in_letters: inLetters,
  }))
  await tx.insertInto('reason_codes').values(rows).execute()
}

async function storeLetters(tx: Tx, callId: string, letters: CallPlan['letters']) {
  await tx.deleteFrom('letter_templates').where('call_id', '=', callId).execute()
  if (letters.length === 0) return
  const rows = letters.map((letter) => ({ call_id: callId, ...letter }))
  await tx.insertInto('letter_templates').values(rows).execute()
}
