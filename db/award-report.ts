import { sql } from 'kysely'

import type { ReportChange, ReportFile } from '#app/domain/award-report-rules.ts'
import type { Signed } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type By, openAwardCase, previewNotices } from './award-case.ts'
import { fallDueIn } from './award-tranche.ts'
import { type Tx, inTransaction } from './connection.ts'
import type { PreviewedLetter } from './letter-preview.ts'
import { listIncompleteIn, readWrittenReport } from './report-form.ts'
import { freezeReport } from './report-submission.ts'
import { storeChange } from './store-change.ts'

export type ReportRule = (file: ReportFile, signed: Signed) => ReportChange

/**
 * Moves a report on an award. What is handed in is frozen in the same transaction; what is accepted lets the payments that
 * wait for it fall due.
 */
export async function changeReportIn(tx: Tx, reportId: string, by: By, rule: ReportRule): Promise<void> {
  const { applicationId, awardId, file, signed } = await openReport(tx, reportId, by)
  const change = rule(file, signed)
  const { returnedSections, returnedMessage, dueOn } = change.set
  const eventId = await storeChange(tx, { applicationId, subjectId: reportId }, change, {
    ...(returnedSections && { returned_sections: [...returnedSections] }),
    ...(returnedMessage !== undefined && { returned_message: returnedMessage }),
    ...(dueOn && { due_on: dueOn }),
  })
  if (change.move === 'submit_report') await freezeReport(tx, { reportId, eventId }, change.event)
  if (change.move === 'accept_report') await fallDueIn(tx, awardId, by)
}

/** The letters that a move of a report would send, without making it. */
export function previewReport(
  about: { applicationId: string; reportId: string },
  by: { personId: string },
  rule: ReportRule,
): Promise<PreviewedLetter[]> {
  return previewNotices(about.applicationId, by, async (tx) => {
    const { file, signed } = await openReport(tx, about.reportId, by)
    return rule(file, signed)
  })
}

async function openReport(tx: Tx, reportId: string, by: By) {
  const found = await tx
    .selectFrom('reports as r')
    .innerJoin('awards as w', 'w.id', 'r.award_id')
    .where('r.id', '=', reportId)
    .select(['w.application_id as applicationId', 'w.id as awardId'])
    .executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  const { file, signed } = await openAwardCase(tx, found.applicationId, by)
  const row = await tx
    .selectFrom('reports as r')
    .where('r.id', '=', reportId)
    .select(['r.id', 'r.number', 'r.status', 'r.form_version_id as versionId'])
    .select(
      sql<number>`(select count(*)::int from report_submissions b where b.report_id = r.id)`.as('handedIn'),
    )
    .forUpdate()
    .executeTakeFirstOrThrow()
  const written = await readWrittenReport(tx, reportId, signed.at)
  const sections = written.definition.sections.map(({ key }) => key)
  const report = { ...row, sections, incomplete: listIncompleteIn(written) }
  return { ...found, signed, file: { ...file, report } }
}

/** Moves a report in a transaction of its own. */
export async function changeReport(reportId: string, by: By, rule: ReportRule): Promise<void> {
  await inTransaction((tx) => changeReportIn(tx, reportId, by, rule))
}
