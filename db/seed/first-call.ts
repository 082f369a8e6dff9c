import { sql } from 'kysely'

import { type Tx, inTransaction } from '../connection.ts'
import { OperatorError } from '../data-directory.ts'
import { storeCall, storeProgram, usualStages } from './call.ts'
import { call } from './comunidades-amazonicas/call.ts'
import { type FunderAddresses, completeFunder, storeFunder } from './store-funder.ts'

/** When the call opens and closes, and where letters come from if this makes the portal's first funder. */
export type FirstCall = { opensAt: Date; closesAt: Date; addresses: FunderAddresses | undefined }

/**
 * Stores the call `comunidades-amazonicas-2026`, to be read from `now` on, with its program and places, for the portal's first
 * funder; makes that funder where there is none. Answers false, and changes nothing, where the call is there already.
 */
export async function storeFirstCall(
  now: Date,
  { opensAt, closesAt, addresses }: FirstCall,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('first call'))`.execute(tx)
    const known = await tx.selectFrom('calls').where('slug', '=', call.slug).select('id').executeTakeFirst()
    if (known) return false
    const program = await storeProgram(tx, await funderFor(tx, addresses), now)
    const stages = usualStages(closesAt)
    await storeCall(tx, program, { opensAt, closesAt, publishedAt: now, rate: null, stages })
    return true
  })
}

async function funderFor(tx: Tx, addresses: FunderAddresses | undefined): Promise<string> {
  const known = await tx
    .selectFrom('funders')
    .select('id')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
  if (!known && !addresses) {
    throw new OperatorError(
      'This portal has no funder yet: run `npm run admin:create` first, or say with --reply-to where communities answer.',
    )
  }
  if (!known) return storeFunder(tx, addresses)
  await completeFunder(tx, known.id)
  return known.id
}
