import { redirect } from 'react-router'

import { returnReportInput } from '#app/domain/award-input.ts'
import { acceptReport, returnReport } from '#app/domain/award-report-rules.ts'
import { endOfDay } from '#app/domain/due-day.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeReport, previewReport, type ReportRule } from '#db/award-report.ts'

import { attemptBeside } from './attempt-beside.ts'
import { readFields } from './body.ts'
import { letterFirst } from './letter-first.ts'
import { checkForm } from './read-form.ts'

type About = { id: string; timeZone: string; reportId: string }

/** Accepts a report, or returns the sections of it that were named. */
export async function decideReportByPost(
  request: Request,
  { id, timeZone, reportId }: About,
  by: { personId: string },
) {
  const home = `/manage/applications/${id}/award`
  const fields = await readFields(request)
  if (fields.get('intent') === 'accept')
    return attemptBeside({ typed: {}, fields: {} }, async () => {
      await changeReport(reportId, by, (file, signed) => acceptReport(file, {}, signed))
      return redirect(`${home}?done=report_accept`)
    })
  const labels = {
    sections: m.award_report_return_sections(),
    message: m.award_report_return_message(),
    due: m.award_report_return_due(),
  }
  const form = checkForm(fields, returnReportInput, labels)
  if (!form.ok) return form.reply
  const { day, ...input } = form.input
  const beside = { unknown_section: 'sections', due_date_past: 'due' }
  const dueAt = endOfDay(day, timeZone)
  const rule: ReportRule = (file, signed) => returnReport(file, { ...input, dueAt }, signed)
  return letterFirst(
    { typed: form.typed, fields: beside },
    {
      preview: () => previewReport({ applicationId: id, reportId }, by, rule),
      change: async () => {
        await changeReport(reportId, by, rule)
        return redirect(`${home}?done=report_return`)
      },
    },
  )
}
