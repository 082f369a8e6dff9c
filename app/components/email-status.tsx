import type { EmailStatus } from '#app/domain/email-log.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Tag } from './tag.tsx'

const names: Record<EmailStatus, () => string> = {
  queued: m.email_status_queued,
  sending: m.email_status_sending,
  sent: m.email_status_sent,
  failed: m.email_status_failed,
}

const tones = { queued: 'gold', sending: 'river', sent: 'plain', failed: 'red' } as const

/** What the status of an email is called. */
export function emailStatusName(status: EmailStatus): string {
  return names[status]()
}

/** How far an email is. */
export function EmailStatusTag({ status }: { status: EmailStatus }) {
  return <Tag tone={tones[status]}>{names[status]()}</Tag>
}
