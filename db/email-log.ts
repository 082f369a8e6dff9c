import { sql } from 'kysely'

import type { EmailLogAsk, EmailStatus } from '#app/domain/email-log.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { TimeKey } from '#app/domain/time-key.ts'

import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
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
  /** The email that was sent in its place, to a corrected address or once more. */
  replacedBy: string | null
}

export type EmailPage = { rows: LoggedEmail[]; newer: TimeKey | null; older: TimeKey | null }

type Ask = Partial<EmailLogAsk>

const pageSize = 50
const inAFile = 500

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

/** All of them that match, the newest first, read as they are asked for. */
export async function* everyEmail(personId: string, ask: Ask): AsyncGenerator<LoggedEmail> {
  for (let before: TimeKey | undefined; ;) {
    const rows = await emails(personId, { ...ask, before, after: undefined })
      .orderBy('e.created_at', 'desc')
      .orderBy('e.id')
      .limit(inAFile)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < inAFile) return
    before = [last.key, last.id]
  }
}

/** One of them. */
export async function findLoggedEmail(personId: string, id: string): Promise<LoggedEmail | undefined> {
  return emails(personId, {}).where('e.id', '=', id).executeTakeFirst()
}

/** The calls that emails can be narrowed to. */
export async function listEmailCalls(personId: string): Promise<{ id: string; title: LocalizedText }[]> {
  return database()
    .selectFrom('calls as c')
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, personId, caseReaders, 'c.id'))
    .orderBy('c.closes_at', 'desc')
    .orderBy('c.id')
    .select(['c.id', 'c.title'])
    .execute()
}

function emails(personId: string, { status, q, call, before, after }: Ask) {
  return database()
    .selectFrom('emails as e')
    .innerJoin('letters as l', 'l.id', 'e.letter_id')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.reference', '=', 'e.thread').onRef('a.call_id', '=', 'e.call_id'),
    )
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .leftJoin('emails as next', 'next.replaces', 'e.id')
    .where((eb) => holdsRole(eb, personId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(personId)}`)
    .$if(status !== undefined, (query) => query.where(sql<boolean>`e.status = ${status}`))
    .$if(call !== undefined, (query) => query.where(sql<boolean>`e.call_id = ${call}`))
    .$if(q !== undefined && q !== '', (query) => query.where(holds(q ?? '')))
    .$if(before !== undefined, (query) => query.where(beyond(before, 'older')))
    .$if(after !== undefined, (query) => query.where(beyond(after, 'newer')))
    .select(['e.id', 'e.letter_id as letterId', 'e.recipient', 'l.subject', 'e.status', 'e.attempts'])
    .select(['e.next_attempt_at as nextAttemptAt', 'e.sent_at as sentAt', 'e.created_at as createdAt'])
    .select(['e.last_reply as reply', 'a.id as applicationId', 'a.reference', 'c.time_zone as timeZone'])
    .select('next.id as replacedBy')
    .select(sql<string>`(extract(epoch from e.created_at) * 1000000)::bigint::text`.as('key'))
}

/** Whether its address, its subject or its application's reference holds these words, however they are written. */
function holds(words: string) {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(lower(e.recipient) like ${pattern} or lower(l.subject) like ${pattern}
    or lower(a.reference) like ${pattern})`
}

/** The key is the time in microseconds: many emails of one decision share a millisecond. */
function beyond([time, id]: TimeKey = ['0', ''], way: 'older' | 'newer') {
  const at = sql`(timestamptz 'epoch' + ${time}::bigint * interval '1 microsecond')`
  return way === 'older'
    ? sql<boolean>`(e.created_at < ${at} or (e.created_at = ${at} and e.id > ${id}::uuid))`
    : sql<boolean>`(e.created_at > ${at} or (e.created_at = ${at} and e.id < ${id}::uuid))`
}
