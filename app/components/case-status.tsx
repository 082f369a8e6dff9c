import type { ApplicationStatus } from '#app/domain/application.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Tag, type Tone } from './tag.tsx'

const looks: Record<ApplicationStatus, { tone: Tone; name: () => string }> = {
  draft: { tone: 'plain', name: m.manage_status_draft },
  submitted: { tone: 'gold', name: m.manage_status_submitted },
  changes_requested: { tone: 'river', name: m.manage_status_changes_requested },
  in_review: { tone: 'river', name: m.manage_status_in_review },
  in_panel: { tone: 'gold', name: m.manage_status_in_panel },
  invited: { tone: 'river', name: m.manage_status_invited },
  waitlisted: { tone: 'plain', name: m.manage_status_waitlisted },
  awarded: { tone: 'green', name: m.manage_status_awarded },
  declined: { tone: 'plain', name: m.manage_status_declined },
  ineligible: { tone: 'plain', name: m.manage_status_ineligible },
  withdrawn: { tone: 'plain', name: m.manage_status_withdrawn },
}

/** What staff call a status. */
export function statusName(status: ApplicationStatus): string {
  return looks[status].name()
}

type CaseStatusProps = { status: ApplicationStatus; late?: boolean; hold?: boolean }

/** An application's status as staff read it, with a mark on what arrived late and on what is held. */
export function CaseStatus({ status, late = false, hold = false }: CaseStatusProps) {
  const { tone, name } = looks[status]
  return (
    <>
      <Tag tone={tone}>{name()}</Tag>
      {late && (
        <>
          {' '}
          <Tag tone="red">{m.manage_late()}</Tag>
        </>
      )}
      {hold && (
        <>
          {' '}
          <Tag tone="red">{m.manage_hold()}</Tag>
        </>
      )}
    </>
  )
}
