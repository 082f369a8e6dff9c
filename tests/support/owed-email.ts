import { database, inTransaction, type Tx } from '#db/connection.ts'
import { queueEmail } from '#db/email.ts'
import { storeLetter } from '#db/letter.ts'
import { letterFacts } from '#tests/support/letter-facts.ts'

const sender = {
  name: 'Programa Ayuda a Comunidades Locales',
  address: 'minka@amazonia.example',
  replyTo: 'donaciones@amazonia.example',
}

/** Owes someone the letter of a decision, and answers the email's id. */
export async function owedDecision(recipient: string): Promise<string> {
  return inTransaction((tx) => owedDecisionIn(tx, recipient))
}

/** The same in a transaction that may still fail. */
export async function owedDecisionIn(tx: Tx, recipient: string): Promise<string> {
  const facts = letterFacts['decision-declined']
  const letter = await storeLetter(tx, { template: 'decision-declined', locale: 'es', facts })
  return queueEmail(tx, { letterId: letter.id, recipient, sender, thread: facts.application.reference })
}

/** Owes someone the code `482913`, and answers the email's id. */
export async function owedCode(recipient: string): Promise<string> {
  return inTransaction(async (tx) => {
    const facts = letterFacts['sign-in-code']
    const letter = await storeLetter(tx, { template: 'sign-in-code', locale: 'es', facts })
    return queueEmail(tx, { letterId: letter.id, recipient, sender, secret: true })
  })
}

/** What the portal knows of an email. */
export async function emailOf(id: string) {
  return database()
    .selectFrom('emails')
    .innerJoin('letters', 'letters.id', 'emails.letter_id')
    .where('emails.id', '=', id)
    .select([
      'status',
      'attempts',
      'last_reply as reply',
      'next_attempt_at as dueAt',
      'sent_at as sentAt',
      'message_id as messageId',
    ])
    .select(['subject', 'text', 'html', 'phone'])
    .executeTakeFirstOrThrow()
}

/** Lets the wait for an email's next attempt be over. */
export async function fallsDue(id: string) {
  await database()
    .updateTable('emails')
    .set({ next_attempt_at: new Date(0) })
    .where('id', '=', id)
    .execute()
}

/** Leaves it claimed, so many milliseconds ago, by a process that says nothing more. */
export async function claimedBefore(id: string, milliseconds: number) {
  const claimedAt = new Date(Date.now() - milliseconds)
  await database()
    .updateTable('emails')
    .set({ status: 'sending', claim: id, claimed_at: claimedAt, next_attempt_at: null })
    .where('id', '=', id)
    .execute()
}
