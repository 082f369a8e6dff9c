import type { TaskSection } from '#app/domain/application-tasks.ts'
import type { ReportStatus } from '#app/domain/award-report.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDay } from './format.ts'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'

type ReportReturnedProps = {
  report: {
    status: ReportStatus
    dueOn: string
    returnedMessage: string | null
    returnedSections: readonly string[]
  }
  sections: readonly TaskSection[]
}

/** Why a report came back, which of its sections are open again, and until when. */
export function ReportReturned({ report, sections }: ReportReturnedProps) {
  if (report.status !== 'returned') return null
  const open = sections.filter(({ key }) => report.returnedSections.includes(key))
  return (
    <Notice title={m.award_report_returned_title()}>
      <p className="minka-lines">{report.returnedMessage}</p>
      <p>
        {m.award_report_returned_sections({
          sections: open.map(({ title }) => localized(title)).join(', '),
          day: formatDay(report.dueOn, getLocale()),
        })}
      </p>
    </Notice>
  )
}
