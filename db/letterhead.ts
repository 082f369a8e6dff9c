import { sql } from 'kysely'

import type { Tx } from './connection.ts'
import type { Sender } from './email.ts'
import { funderFacts } from './letter-facts.ts'

export type Letterhead = { funder: ReturnType<typeof funderFacts>; sender: Sender }

/**
 * Who writes a letter that is about no application: the funder of the call, application or program that one of these
 * words names (a slug or an id, as in an address), else the installation's first. None only before the first funder.
 */
export async function findLetterhead(tx: Tx, words: readonly string[]): Promise<Letterhead | undefined> {
  const named = sql<boolean>`exists (select from programs p join calls c on c.program_id = p.id
    left join applications a on a.call_id = c.id
    where p.funder_id = funders.id
      and (c.slug = any(${[...words]}::text[]) or c.id::text = any(${[...words]}::text[])
        or a.id::text = any(${[...words]}::text[])))`
  const funder = await tx
    .selectFrom('funders')
    .selectAll()
    .orderBy(named, 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
  return funder && letterheadOf(funder)
}

/** The letterhead of one funder. */
export async function letterheadOfFunder(tx: Tx, funderId: string): Promise<Letterhead> {
  const funder = await tx
    .selectFrom('funders')
    .selectAll()
    .where('id', '=', funderId)
    .executeTakeFirstOrThrow()
  return letterheadOf(funder)
}

type FunderRow = Parameters<typeof funderFacts>[0] & { sender_address: string }

function letterheadOf(funder: FunderRow): Letterhead {
  const sender = { name: funder.sender_name, address: funder.sender_address, replyTo: funder.reply_to }
  return { funder: funderFacts(funder), sender }
}
