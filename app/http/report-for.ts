import type { RouterContextProvider } from 'react-router'

import { isAnswerable } from '#app/domain/applicant-status.ts'
import { writtenAs } from '#app/domain/report-standing.ts'
import type { ApplicantView } from '#db/applicant-view.ts'
import { type ReportHead, findReport, findReportAnswers } from '#db/report-view.ts'

import { applicationFor } from './application-for.ts'
import { requestFacts } from './context.ts'
import { found } from './found.ts'
import type { WrittenView } from './next-page.ts'

/** A report as those who write it see it: the application it belongs to, how it stands, and what is written. */
export type ReportFor = {
  application: ApplicantView
  report: ReportHead
  written: WrittenView
  isOpen: boolean
}

/** The report of the address, if whoever is signed in stands on its applicant's side; 404 for everybody else. */
export async function reportFor(
  context: Readonly<RouterContextProvider>,
  id: string,
  number: string,
): Promise<ReportFor> {
  const application = await applicationFor(context, id)
  const report = found(await findReport(application.id, Number.parseInt(number, 10) || 0))
  const answers = await findReportAnswers(report.id, context.get(requestFacts).reachedUsAt)
  const address = `/apply/${application.id}/award/reports/${report.number}`
  const standing = {
    status: report.award === 'active' ? writtenAs(report.status) : ('submitted' as const),
    unlockedSections: report.returnedSections,
  }
  const written = {
    ...answers,
    ...standing,
    reference: application.reference,
    callSlug: application.callSlug,
    address,
    checkAddress: `${address}?check=1`,
  }
  const isOpen = written.definition.sections.some(({ key }) => isAnswerable(standing, key))
  return { application, report, written, isOpen }
}
