import { sql } from 'kysely'

import type { NoticeTemplate } from '#app/domain/notice.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { Told } from '#app/domain/notice-told.ts'

import { actorIn } from './actor.ts'
import { caseReaders } from './case-view.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { lockedTime } from './event.ts'
import { holdsRole } from './role.ts'

/** A notice that no email brings: its person has no address, or the email failed and `reply` says why. */
export type NoticeByHand = {
  id: string
  letterId: string
  template: NoticeTemplate
  subject: string
  phone: string
  name: string
  telephone: string | null
  applicationId: string
  reference: string
  timeZone: string
  createdAt: Date
  reply: string | null
  toldAt: Date | null
  toldBy: string | null
  toldHow: string | null
}

const shownTold = 50

/** What is still to be told by hand in the calls that the reader works on, the oldest first. */
export async function listNoticesToTell(personId: string): Promise<NoticeByHand[]> {
  return notices(personId).where('n.id', 'in', untold()).orderBy('n.created_at').orderBy('n.id').execute()
}

/** One notice to tell or told by hand, of a call that the reader works on. */
export async function findNoticeByHand(personId: string, id: string): Promise<NoticeByHand | undefined> {
  return notices(personId)
    .where('n.id', '=', id)
    .where((eb) => eb.or([eb('n.channel', '<>', 'email'), eb('e.status', '=', 'failed')]))
    .executeTakeFirst()
}

/** The last fifty that were told by hand, the newest first. */
export async function listNoticesTold(personId: string): Promise<NoticeByHand[]> {
  return notices(personId)
    .where('n.told_at', 'is not', null)
    .orderBy('n.told_at', 'desc')
    .orderBy('n.id')
    .limit(shownTold)
    .execute()
}

/**
 * Records by whom, on which day and how a notice was told. Refuses a day before the notice or after today in the call's
 * zone, and what is told already.
 */
export async function recordTold(noticeId: string, personId: string, told: Told): Promise<void> {
  await inTransaction(async (tx) => {
    const notice = await lockedNotice(tx, noticeId)
    const { capacities } = await actorIn(tx, notice.application_id, personId)
    if (!capacities.some((it) => it === 'officer' || it === 'approver')) throw new Refusal('not_found')
    if (notice.told_at) throw new Refusal('told_already')
    const at = await lockedTime(tx)
    const [owed, today] = [dayIn(notice.created_at, notice.time_zone), dayIn(at, notice.time_zone)]
    if (told.day < owed || told.day > today) throw new Refusal('told_day_wrong')
    const noon = sql<Date>`(${told.day}::date + time '12:00') at time zone ${notice.time_zone}`
    await tx
      .updateTable('notices')
      .set({ told_by: personId, told_at: told.day === today ? at : noon, told_how: told.how })
      .where('id', '=', noticeId)
      .execute()
  })
}

async function lockedNotice(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('notices as n')
    .innerJoin('applications as a', 'a.id', 'n.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .leftJoin('emails as e', 'e.id', 'n.email_id')
    .where('n.id', '=', id)
    .where((eb) => eb.or([eb('n.channel', '<>', 'email'), eb('e.status', '=', 'failed')]))
    .select(['n.application_id', 'n.told_at', 'n.created_at', 'c.time_zone'])
    .forUpdate('n')
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

/** Two short lists, each with an index of its own, instead of a look at every notice that an email brought. */
function untold() {
  return sql<string>`(select byhand.id from notices byhand where byhand.channel <> 'email' and byhand.told_at is null
    union all select failed.id from emails m join notices failed on failed.email_id = m.id
    where m.status = 'failed' and failed.told_at is null)`
}

function notices(personId: string) {
  return database()
    .selectFrom('notices as n')
    .innerJoin('letters as l', 'l.id', 'n.letter_id')
    .innerJoin('people as t', 't.id', 'n.person_id')
    .innerJoin('applications as a', 'a.id', 'n.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .leftJoin('emails as e', 'e.id', 'n.email_id')
    .leftJoin('people as teller', 'teller.id', 'n.told_by')
    .where((eb) => holdsRole(eb, personId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(personId)}`)
    .select(['n.id', 'n.template', 'n.letter_id as letterId', 'l.subject', 'l.phone', 't.name'])
    .select(['t.phone as telephone', 'a.id as applicationId', 'a.reference', 'c.time_zone as timeZone'])
    .select(['n.created_at as createdAt', 'e.last_reply as reply', 'n.told_at as toldAt'])
    .select(['teller.name as toldBy', 'n.told_how as toldHow'])
}
