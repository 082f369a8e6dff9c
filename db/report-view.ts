import { sql } from 'kysely'

import type { Answers } from '#app/domain/answer.ts'
import { withBudgetLines } from '#app/domain/award-budget.ts'
import type { ReportStatus } from '#app/domain/award-report.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { type FormDefinition, questionsOf } from '#app/domain/form.ts'

import { readDefinition } from './application-check.ts'
import { database } from './connection.ts'
import { listPlacesAround } from './place.ts'
import { budgetLines, readWrittenReport } from './report-form.ts'

/** A report of an award as its pages know it. */
export type ReportHead = {
  id: string
  number: number
  status: ReportStatus
  award: AwardStatus
  dueOn: string
  returnedSections: string[]
  returnedMessage: string | null
  spent: string
}

/** The report of this number on the latest award of an application. The caller has bound the id to its reader. */
export async function findReport(applicationId: string, number: number): Promise<ReportHead | undefined> {
  return database()
    .selectFrom('reports as r')
    .innerJoin('awards as w', 'w.id', 'r.award_id')
    .innerJoin('decisions as d', 'd.id', 'w.decision_id')
    .where('w.application_id', '=', applicationId)
    .where('r.number', '=', number)
    .orderBy('d.number', 'desc')
    .limit(1)
    .select(['r.id', 'r.number', 'r.status', 'w.status as award', 'r.due_on as dueOn', 'r.spent'])
    .select(['r.returned_sections as returnedSections', 'r.returned_message as returnedMessage'])
    .executeTakeFirst()
}

/** A report as it is written, with the places that its form offers. The caller has bound the id to its reader. */
export async function findReportAnswers(reportId: string, now: Date) {
  const { funderId, ...written } = await readWrittenReport(database(), reportId, now)
  const asksPlaces = questionsOf(written.definition).some(({ kind }) => kind === 'place')
  const places = asksPlaces ? await listPlacesAround(funderId, written.facts.regions) : []
  return { ...written, places }
}

/** A report as it was last handed in, with who declared it and the hash by which that can be proven. */
export type HandedInReport = {
  number: number
  submittedAt: Date
  declaredBy: string
  hash: string
  spent: string
  definition: FormDefinition
  answers: Answers
  facts: CallFacts
}

/** What was last handed in as a report; nothing before it was. The caller has bound the id to its reader. */
export async function findHandedIn(reportId: string, now: Date): Promise<HandedInReport | undefined> {
  const row = await database()
    .selectFrom('report_submissions as b')
    .innerJoin('reports as r', 'r.id', 'b.report_id')
    .innerJoin('form_versions as v', 'v.id', 'b.form_version_id')
    .innerJoin('people as declarer', 'declarer.id', 'b.declared_by')
    .where('b.report_id', '=', reportId)
    .orderBy('b.number', 'desc')
    .limit(1)
    .select(['b.number', 'b.submitted_at as submittedAt', 'b.hash', 'b.spent', 'declarer.name as declaredBy'])
    .select(['v.id as versionId', 'v.definition', budgetLines('r.award_id').as('lines')])
    .select(
      sql<Answers>`coalesce((select jsonb_object_agg(x.question, x.value) from report_submission_answers x
        where x.submission_id = b.id), '{}')`.as('answers'),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const { versionId, definition, lines, ...handedIn } = row
  const { facts } = await readWrittenReport(database(), reportId, now)
  return { ...handedIn, facts, definition: withBudgetLines(readDefinition(versionId, definition), lines) }
}
