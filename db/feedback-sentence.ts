import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'

import { deciders } from './case-view.ts'
import { database, inTransaction } from './connection.ts'
import { holdsRole } from './role.ts'

/** A sentence that an office keeps to say again in its feedback. */
export type FeedbackSentence = { id: string; words: string; by: string; at: Date }

/** The sentences that are kept for a call, the first kept first. The caller has bound the call to its reader. */
export async function listSentences(callId: string): Promise<FeedbackSentence[]> {
  return database()
    .selectFrom('feedback_sentences as s')
    .innerJoin('people as p', 'p.id', 's.added_by')
    .where('s.call_id', '=', callId)
    .where('s.removed_at', 'is', null)
    .select(['s.id', 's.words', 'p.name as by', 's.added_at as at'])
    .orderBy('s.added_at')
    .orderBy('s.id')
    .execute()
}

/** Those of the call that an application is in, for whoever decides there. */
export async function listSentencesFor(readerId: string, applicationId: string): Promise<FeedbackSentence[]> {
  const call = await database()
    .selectFrom('applications as a')
    .where('a.id', '=', applicationId)
    .where((eb) => holdsRole(eb, readerId, deciders, 'a.call_id'))
    .select('a.call_id as id')
    .executeTakeFirst()
  return call ? listSentences(call.id) : []
}

type About = { personId: string; callId: string }

/** Keeps a sentence for a call; the same words are kept once. Refuses whoever does not decide there. */
export async function addSentence({ personId, callId }: About, words: string): Promise<void> {
  await inTransaction(async (tx) => {
    const call = await tx
      .selectFrom('calls as c')
      .where('c.id', '=', callId)
      .where((eb) => holdsRole(eb, personId, deciders, 'c.id'))
      .select('c.id')
      .executeTakeFirst()
    if (!call) throw new Refusal('not_found')
    // The index of kept words is over a hash, since words may be long.
    await sql`insert into feedback_sentences (call_id, words, added_by) values (${callId}, ${words}, ${personId})
      on conflict (call_id, md5(words)) where removed_at is null do nothing`.execute(tx)
  })
}

/** Takes a sentence off the list; what was said with it stays said. */
export async function removeSentence({ personId, callId }: About, id: string): Promise<void> {
  const removed = await database()
    .updateTable('feedback_sentences as s')
    .set({ removed_at: new Date(), removed_by: personId })
    .where('s.id', '=', id)
    .where('s.call_id', '=', callId)
    .where('s.removed_at', 'is', null)
    .where((eb) => holdsRole(eb, personId, deciders, 's.call_id'))
    .returning('s.id')
    .executeTakeFirst()
  if (!removed) throw new Refusal('not_found')
}
