import { requireLater, requireOfficer } from '#app/domain/call-steps.ts'
import { instantAt } from '#app/domain/due-day.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { actor } from './application.ts'
import { database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { ownClosing } from './own-closing.ts'

/** More time that one application was given, and why. */
export type Extension = { id: number; closesAt: Date; reason: string; by: string; at: Date }

/** Every extension of an application, the newest first. The caller has bound the id to its reader. */
export async function listExtensions(applicationId: string): Promise<Extension[]> {
  return database()
    .selectFrom('application_extensions as x')
    .innerJoin('people as r', 'r.id', 'x.made_by')
    .where('x.application_id', '=', applicationId)
    .select(['x.id', 'x.closes_at as closesAt', 'x.reason', 'r.name as by', 'x.made_at as at'])
    .orderBy('x.id', 'desc')
    .execute()
}

/** Gives one draft more time than its call. Refuses a closing that is not later than the one that counts for it now. */
export async function extendApplication(
  personId: string,
  applicationId: string,
  { closing, reason }: { closing: { day: string; time: string }; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await tx
      .selectFrom('applications as a')
      .innerJoin('calls as c', 'c.id', 'a.call_id')
      .where('a.id', '=', applicationId)
      .select(['a.status', 'c.time_zone as timeZone', ownClosing().as('closesAt')])
      .forUpdate('a')
      .executeTakeFirst()
    if (!row) throw new Refusal('not_found')
    const { capacities, conflicted } = await actor(tx, applicationId, { personId })
    requireOfficer(capacities.filter((it) => it === 'officer'))
    refuseUnless(!conflicted, 'conflicted')
    refuseUnless(row.status === 'draft', 'move_not_open')
    const at = await lockedTime(tx)
    const closesAt = instantAt(closing, row.timeZone)
    requireLater(row.closesAt, closesAt, at)
    await tx
      .insertInto('application_extensions')
      .values({
        application_id: applicationId,
        closes_at: closesAt,
        reason,
        made_by: personId,
        made_at: at,
      })
      .execute()
  })
}
