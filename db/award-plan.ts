import { type BudgetLine, fittedTo, requestedLines } from '#app/domain/award-budget.ts'
import { type AwardPlan, planPayments } from '#app/domain/award-plan.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type By, openAwardCase } from './award-case.ts'
import { type Database, type Tx, database, inTransaction } from './connection.ts'
import { frozenAnswers, parseFrozen } from './frozen-answers.ts'
import { json } from './json.ts'
import { budgetLines } from './report-form.ts'
import { storeChange } from './store-change.ts'

/** Plans the rows, payments and reports of an award that was accepted, in the place of what was planned before. */
export async function planAward(applicationId: string, by: By, plan: AwardPlan): Promise<void> {
  await inTransaction((tx) => planAwardIn(tx, applicationId, by, plan))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function planAwardIn(tx: Tx, applicationId: string, by: By, plan: AwardPlan): Promise<void> {
  const { file, signed } = await openAwardCase(tx, applicationId, by)
  const versionId = await reportVersion(tx, applicationId)
  const change = planPayments({ ...file, hasReportForm: versionId !== null }, plan, signed)
  const awardId = change.subjectId
  if (!awardId) throw new Refusal('not_found')
  await storeChange(tx, { applicationId, subjectId: awardId }, change, {})
  await tx.deleteFrom('tranches').where('award_id', '=', awardId).execute()
  await tx.deleteFrom('reports').where('award_id', '=', awardId).execute()
  await tx.deleteFrom('award_lines').where('award_id', '=', awardId).execute()
  await storeLines(tx, awardId, plan.lines)
  const reports = versionId === null ? [] : await storeReports(tx, awardId, versionId, plan.reports)
  await storeTranches(tx, awardId, plan.tranches, reports)
}

async function reportVersion(tx: Tx, applicationId: string): Promise<string | null> {
  const { version } = await tx
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .where('a.id', '=', applicationId)
    .select('c.report_form_version_id as version')
    .executeTakeFirstOrThrow()
  return version
}

async function storeLines(tx: Tx, awardId: string, lines: AwardPlan['lines']) {
  if (lines.length === 0) return
  await tx
    .insertInto('award_lines')
    .values(
      lines.map(({ key, label, amount }, position) => ({
        award_id: awardId,
        key,
        position,
        label: json(label),
        amount,
      })),
    )
    .execute()
}

async function storeReports(tx: Tx, awardId: string, versionId: string, reports: AwardPlan['reports']) {
  if (reports.length === 0) return []
  const rows = await tx
    .insertInto('reports')
    .values(
      reports.map(({ dueOn }, at) => ({
        award_id: awardId,
        number: at + 1,
        status: 'due' as const,
        due_on: dueOn,
        form_version_id: versionId,
      })),
    )
    .returning(['id', 'number'])
    .execute()
  return rows
}

async function storeTranches(
  tx: Tx,
  awardId: string,
  tranches: AwardPlan['tranches'],
  reports: readonly { id: string; number: number }[],
) {
  await tx
    .insertInto('tranches')
    .values(
      tranches.map(({ amount, report, dueOn }, at) => ({
        award_id: awardId,
        number: at + 1,
        status: 'planned' as const,
        amount,
        report_id: reports.find(({ number }) => number === report)?.id ?? null,
        due_on: dueOn,
      })),
    )
    .execute()
}

/** What a plan begins with: the rows planned already, else those that the application asked for, made to sum to the award. The caller has bound the id to its reader. */
export async function findPlanLines(applicationId: string): Promise<BudgetLine[]> {
  return readPlanLines(database(), applicationId)
}

/** The same inside a transaction. */
export async function readPlanLines(db: Database | Tx, applicationId: string): Promise<BudgetLine[]> {
  const row = await db
    .selectFrom('awards as w')
    .innerJoin('decisions as d', 'd.id', 'w.decision_id')
    .innerJoin('applications as a', 'a.id', 'w.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.id', '=', applicationId)
    .orderBy('d.number', 'desc')
    .limit(1)
    .select([budgetLines('w.id').as('lines'), 'w.amount', 'a.title', 'a.reference'])
    .select(frozenAnswers().as('stored'))
    .executeTakeFirst()
  if (!row) return []
  if (row.lines.length > 0) return row.lines
  const frozen = parseFrozen(row.stored)
  const asked = frozen ? requestedLines(frozen.definition, frozen.answers) : []
  const fitted = fittedTo(row.amount, asked)
  const whole = { key: 'whole', label: { '': row.title || row.reference }, amount: row.amount }
  return fitted.length > 0 ? fitted : [whole]
}
