import { type EmailStatus, emailLogAddress, emailStatuses } from '#app/domain/email-log.ts'
import { m } from '#app/messages/compiled/messages.js'

import { emailStatusName } from './email-status.tsx'

/** The list of emails by status: links, so that each has its address. */
export function EmailFilter({ status }: { status: EmailStatus | undefined }) {
  return (
    <nav aria-label={m.email_filter()}>
      <ul className="minka-parts">
        {[undefined, ...emailStatuses].map((it) => (
          <li key={it ?? ''}>
            <a href={emailLogAddress({ status: it })} aria-current={it === status ? 'page' : undefined}>
              {it ? emailStatusName(it) : m.email_filter_all()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
