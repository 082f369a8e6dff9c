import type { AttemptOutcome } from '#app/domain/email-log.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { EmptyState } from './empty-state.tsx'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

type Attempt = {
  number: number
  endedAt: Date
  outcome: AttemptOutcome
  reply: string
  notedBy: string | null
}

const outcomes: Record<AttemptOutcome, () => string> = {
  accepted: m.email_attempt_accepted,
  found: m.email_attempt_found,
  kept: m.email_attempt_kept,
  later: m.email_attempt_later,
  away: m.email_attempt_away,
  doubtful: m.email_attempt_doubtful,
  never: m.email_attempt_never,
  returned: m.email_attempt_returned,
}

/** Every attempt to send an email, the last first, with what came of it and the relay's own words. */
export function EmailAttempts({ attempts, timeZone }: { attempts: readonly Attempt[]; timeZone: string }) {
  if (attempts.length === 0) {
    return (
      <EmptyState title={m.email_attempts_none()}>
        <p className="govuk-body">{m.email_attempts_none_text()}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={m.email_attempts_title()}
      columns={[
        { header: m.email_attempt_when() },
        { header: m.email_attempt_outcome() },
        { header: m.email_attempt_reply() },
      ]}
      rows={attempts.map(({ number, endedAt, outcome, reply, notedBy }) => ({
        id: String(number),
        cells: [
          formatDateTime(endedAt, getLocale(), timeZone),
          notedBy === null
            ? outcomes[outcome]()
            : m.email_attempt_noted({ what: outcomes[outcome](), name: notedBy }),
          <span key="reply" className="minka-wrap">
            {reply}
          </span>,
        ],
      }))}
    />
  )
}
