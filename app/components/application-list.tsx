import type { ApplicationStatus } from '#app/domain/application.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { applicantStatusTag } from './applicant-status.ts'
import { Deadline } from './deadline.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { TaskList } from './task-list.tsx'

type Listed = {
  id: string
  reference: string
  title: string
  status: ApplicationStatus
  callTitle: LocalizedText
  closesAt: Date
  timeZone: string
  changesDueAt: Date | null
  submittedAt: Date | null
}

/** An organization's applications, each with its status and the next date that matters. */
export function ApplicationList({ applications, now }: { applications: readonly Listed[]; now: Date }) {
  if (applications.length === 0)
    return <p className="govuk-body minka-quiet">{m.apply_organization_empty()}</p>
  return (
    <TaskList
      tasks={applications.map((it) => ({
        id: it.id,
        name: m.apply_listed({ reference: it.reference, title: it.title || m.apply_untitled() }),
        href: `/apply/${it.id}`,
        hint: (
          <>
            {localized(it.callTitle)}
            <br />
            <NextDate application={it} now={now} />
          </>
        ),
        status: applicantStatusTag(it.status),
      }))}
    />
  )
}

function NextDate({ application, now }: { application: Listed; now: Date }) {
  const { status, closesAt, timeZone, changesDueAt, submittedAt } = application
  if (status === 'draft') return <Deadline {...{ closesAt, timeZone, now }} />
  if (status === 'changes_requested' && changesDueAt)
    return m.apply_changes_due({ when: formatDateTime(changesDueAt, getLocale(), timeZone) })
  return submittedAt && m.apply_sent_at({ when: formatDateTime(submittedAt, getLocale(), timeZone) })
}
