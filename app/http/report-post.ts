import { redirect } from 'react-router'

import { returnReportInput } from '#app/domain/award-input.ts'
import { acceptReport, requireReadReport, returnReport } from '#app/domain/award-report-rules.ts'
import { endOfDay } from '#app/domain/due-day.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeReport, previewReport, type ReportRule } from '#db/award-report.ts'

import { attemptBeside } from './attempt-beside.ts'
import { readFields } from './body.ts'
import { letterFirst } from './letter-first.ts'
import { checkForm } from './read-form.ts'

type About = { id: string; timeZone: string; reportId: string }

/** Accepts a report, or returns the sections of it that were named. */
export async function decideReportByPost(request: Request, about: About, by: { personId: string }) {
  const fields = await readFields(request)
  const decide = fields.get('intent') === 'accept' ? accept : returnBack
  return decide(fields, about, by)
}

function accept(fields: FormData, { id, reportId }: About, by: { personId: string }) {
  const rule = asRead(fields, (file, signed) => acceptReport(file, {}, signed))
  return attemptBeside({ typed: {}, fields: {} }, async () => {
    await changeReport(reportId, by, rule)
    return redirect(`/manage/applications/${id}/award?done=report_accept`)
  })
}

async function returnBack(fields: FormData, { id, timeZone, reportId }: About, by: { personId: string }) {
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
  const rule = asRead(fields, (file, signed) => returnReport(file, { ...input, dueAt }, signed))
  return letterFirst(
    { typed: form.typed, fields: beside },
    {
      preview: () => previewReport({ applicationId: id, reportId }, by, rule),
      change: async () => {
        await changeReport(reportId, by, rule)
        return redirect(`/manage/applications/${id}/award?done=report_return`)
      },
    },
  )
}

/** A rule about the report that the form's reader saw: of one that was handed in since it says no. */
function asRead(fields: FormData, rule: ReportRule): ReportRule {
  return (file, signed) => {
    const change = rule(file, signed)
    requireReadReport(file, fields.get('read'))
    return change
  }
}
