import { sql } from 'kysely'

import type { EmailKey, EmailStatus } from '#app/domain/email-log.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { caseReaders } from './case-view.ts'
import { database, inTransaction } from './connection.ts'
import { queueFailed } from './email.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

/** One email about an application, as the officers see it; `reply` is what the relay said last. */
export type LoggedEmail = {
  id: string
  letterId: string
  recipient: string
  subject: string
  status: EmailStatus
  attempts: number
  nextAttemptAt: Date | null
  sentAt: Date | null
  createdAt: Date
  key: string
  reply: string | null
  applicationId: string
  reference: string
  timeZone: string
}

export type EmailPage = { rows: LoggedEmail[]; newer: EmailKey | null; older: EmailKey | null }

type Ask = { status?: EmailStatus | undefined; before?: EmailKey | undefined; after?: EmailKey | undefined }

const pageSize = 50

/** The emails about applications of the reader's calls, the newest first, fifty at a time. Codes to sign in are not among them. */
export async function listEmails(personId: string, ask: Ask): Promise<EmailPage> {
  const isBackward = ask.after !== undefined
  const rows = await emails(personId, ask)
    .orderBy('e.created_at', isBackward ? 'asc' : 'desc')
    .orderBy('e.id', isBackward ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute()
  const hasMore = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (isBackward) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    rows: shown,
    newer: first && (isBackward ? hasMore : ask.before !== undefined) ? [first.key, first.id] : null,
    older: last && (isBackward || hasMore) ? [last.key, last.id] : null,
  }
}

/** Queues a failed email about an application of the reader's calls again; refuses one that has not failed. */
export async function retryEmail(personId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const found = await tx
      .selectFrom('emails as e')
      .where('e.id', '=', id)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('notices as n')
            .innerJoin('applications as a', 'a.id', 'n.application_id')
            .whereRef('n.email_id', '=', 'e.id')
            .where((inner) => holdsRole(inner, personId, ['officer', 'approver'], 'a.call_id'))
            .where(sql<boolean>`not ${isKeptFrom(personId)}`)
            .select('n.id'),
        ),
      )
      .select(['e.id', 'e.status'])
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new Refusal('not_found')
    await queueFailed(tx, found)
  })
}

function emails(personId: string, { status, before, after }: Ask) {
  return database()
    .selectFrom('emails as e')
    .innerJoin('letters as l', 'l.id', 'e.letter_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('notices as n')
          .whereRef('n.email_id', '=', 'e.id')
          .select('n.application_id')
          .limit(1)
          .as('n'),
      (join) => join.onTrue(),
    )
    .innerJoin('applications as a', 'a.id', 'n.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .where((eb) => holdsRole(eb, personId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(personId)}`)
    .$if(status !== undefined, (query) => query.where(sql<boolean>`e.status = ${status}`))
    .$if(before !== undefined, (query) => query.where(beyond(before, 'older')))
    .$if(after !== undefined, (query) => query.where(beyond(after, 'newer')))
    .select(['e.id', 'e.letter_id as letterId', 'e.recipient', 'l.subject', 'e.status', 'e.attempts'])
    .select(['e.next_attempt_at as nextAttemptAt', 'e.sent_at as sentAt', 'e.created_at as createdAt'])
    .select(['e.last_reply as reply', 'a.id as applicationId', 'a.reference', 'c.time_zone as timeZone'])
    .select(sql<string>`(extract(epoch from e.created_at) * 1000000)::bigint::text`.as('key'))
}

/** The key is the time in microseconds: many emails of one decision share a millisecond. */
function beyond([time, id]: EmailKey = ['0', ''], way: 'older' | 'newer') {
  const at = sql`(timestamptz 'epoch' + ${time}::bigint * interval '1 microsecond')`
  return way === 'older'
    ? sql<boolean>`(e.created_at < ${at} or (e.created_at = ${at} and e.id > ${id}::uuid))`
    : sql<boolean>`(e.created_at > ${at} or (e.created_at = ${at} and e.id < ${id}::uuid))`
}
