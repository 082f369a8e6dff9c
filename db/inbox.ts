import { sql } from 'kysely'

import { database } from './connection.ts'

/** An email of the demonstration, as it would stand in somebody's inbox. */
export type InboxEmail = {
  id: string
  recipient: string
  subject: string
  createdAt: Date
}

export type InboxLetter = InboxEmail & {
  senderName: string
  senderAddress: string
  html: string
  text: string
}

const pageSize = 100

/** The last hundred emails to anyone, codes to sign in included: for the demonstration alone, whose pages ask it. */
export async function listInbox(): Promise<InboxEmail[]> {
  return inbox().orderBy('e.created_at', 'desc').orderBy('e.id').limit(pageSize).execute()
}

/** One of them, whole. */
export async function findInboxLetter(id: string): Promise<InboxLetter | undefined> {
  return inbox()
    .where(sql<boolean>`e.id::text = ${id}`)
    .select(['e.sender_name as senderName', 'e.sender_address as senderAddress', 'l.html', 'l.text'])
    .executeTakeFirst()
}

function inbox() {
  return database()
    .selectFrom('emails as e')
    .innerJoin('letters as l', 'l.id', 'e.letter_id')
    .select(['e.id', 'e.recipient', 'l.subject', 'e.created_at as createdAt'])
}
