import type { AttemptOutcome } from '#app/domain/email-log.ts'

import { type KeptCorrection, listCorrections } from './address-correction.ts'
import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { findLoggedEmail, type LoggedEmail } from './email-log.ts'

export type EmailAttempt = {
  number: number
  endedAt: Date
  outcome: AttemptOutcome
  reply: string
  /** Who wrote down that it came back; nothing for what the portal tried. */
  notedBy: string | null
}

/**
 * An email with every attempt, the words of its letter to read out, whom it is for with how else they are reached, and how its
 * address was corrected.
 */
export type EmailView = LoggedEmail & {
  phone: string
  attempted: EmailAttempt[]
  people: { id: string; name: string; phone: string | null; noticeId: string }[]
  corrections: KeptCorrection[]
  /** Whether the reader may not act on its application. */
  conflicted: boolean
}

/** One email about an application of the reader's calls, with all that is known of it. */
export async function findEmail(personId: string, id: string): Promise<EmailView | undefined> {
  const email = await findLoggedEmail(personId, id)
  if (!email) return undefined
  const { phone, conflicted } = await database()
    .selectFrom(['letters as l', 'applications as a'])
    .where('l.id', '=', email.letterId)
    .where('a.id', '=', email.applicationId)
    .select(['l.phone', isConflicted(personId).as('conflicted')])
    .executeTakeFirstOrThrow()
  const [attempted, people] = [await listAttempts(id), await listPeople(id)]
  return { ...email, phone, conflicted, attempted, people, corrections: await listCorrections(email) }
}

async function listAttempts(id: string): Promise<EmailAttempt[]> {
  return database()
    .selectFrom('email_attempts as t')
    .leftJoin('people as w', 'w.id', 't.noted_by')
    .where('t.email_id', '=', id)
    .orderBy('t.number', 'desc')
    .select(['t.number', 't.ended_at as endedAt', 't.outcome', 't.reply', 'w.name as notedBy'])
    .execute()
}

async function listPeople(id: string) {
  return database()
    .selectFrom('notices as n')
    .innerJoin('people as p', 'p.id', 'n.person_id')
    .where('n.email_id', '=', id)
    .orderBy('p.name')
    .orderBy('p.id')
    .select(['p.id', 'p.name', 'p.phone', 'n.id as noticeId'])
    .execute()
}
