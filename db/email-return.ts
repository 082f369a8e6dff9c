import { sql } from 'kysely'

import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { deciders } from './case-view.ts'
import { inTransaction } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

/**
 * Notes that an email which the relay had taken came back, in the words of who sent it back: it has failed, and its address is
 * marked. Refuses an email that is not sent.
 */
export async function noteReturned(personId: string, id: string, words: string): Promise<void> {
  await inTransaction(async (tx) => {
    const email = await tx
      .selectFrom('emails as e')
      .innerJoin('applications as a', (join) =>
        join.onRef('a.reference', '=', 'e.thread').onRef('a.call_id', '=', 'e.call_id'),
      )
      .where('e.id', '=', id)
      .where((eb) => holdsRole(eb, personId, deciders, 'a.call_id'))
      .where(sql<boolean>`not ${isKeptFrom(personId)}`)
      .select(['e.status', 'e.attempts'])
      .forUpdate('e')
      .executeTakeFirst()
    if (!email) throw new Refusal('not_found')
    refuseUnless(email.status === 'sent', 'email_not_sent')
    const number = email.attempts + 1
    await tx
      .insertInto('email_attempts')
      .values({ email_id: id, number, outcome: 'returned', reply: words, noted_by: personId })
      .execute()
    await tx
      .updateTable('emails')
      .set({ status: 'failed', sent_at: null, attempts: number, last_reply: words })
      .where('id', '=', id)
      .execute()
  })
}
