import type { EmailStatus } from '#app/domain/email-log.ts'
import { m } from '#app/messages/compiled/messages.js'

import { emailStatusName } from './email-status.tsx'

type Row = {
  reference: string
  recipient: string
  subject: string
  status: EmailStatus
  attempts: number
  createdAt: Date
  sentAt: Date | null
  nextAttemptAt: Date | null
  reply: string | null
  replacedBy: string | null
}

/** The list of emails as rows of a file: a heading, then one email each. Times are ISO 8601 in UTC. */
export async function* emailRows(emails: AsyncIterable<Row>): AsyncGenerator<string[]> {
  yield [
    m.email_column_application(),
    m.email_column_recipient(),
    m.email_column_subject(),
    m.email_column_status(),
    m.email_column_attempts(),
    m.email_column_owed(),
    m.email_column_sent(),
    m.email_column_next(),
    m.email_column_reply(),
    m.email_column_replaced(),
  ]
  for await (const email of emails) yield rowOf(email)
}

function rowOf({ createdAt, sentAt, nextAttemptAt, ...email }: Row): string[] {
  return [
    email.reference,
    email.recipient,
    email.subject,
    emailStatusName(email.status),
    String(email.attempts),
    ...[createdAt, sentAt, nextAttemptAt].map((at) => at?.toISOString() ?? ''),
    email.reply ?? '',
    email.replacedBy ? m.email_replaced_yes() : '',
  ]
}
