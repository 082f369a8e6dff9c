import { sql } from 'kysely'

import type { Outcome } from '#app/domain/decision-outcome.ts'

import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { speaksToday } from './membership.ts'

/** One letter that a decision will send: to whom, where, in which language. Without an address it is handed over or read out. */
export type RecipientRow = {
  letterId: string
  applicationId: string
  reference: string
  title: string
  organization: string
  status: 'proposed' | 'approved'
  outcome: Outcome
  name: string
  phoneNumber: string | null
  address: string | null
  /** Whether the last email to this address came back, or was refused for good. */
  isUnreachable: boolean
  locale: string
  subject: string
  /** The text to read out by telephone. */
  phone: string
}

/** Who gets what when the live decisions of a call are released. The caller has bound the call to who decides in it. */
export async function listRecipientsOf(readerId: string, callId: string): Promise<RecipientRow[]> {
  const rows = await database()
    .selectFrom('decisions as d')
    .innerJoin('decision_letters as b', 'b.decision_id', 'd.id')
    .innerJoin('letters as l', 'l.id', 'b.letter_id')
    .innerJoin('people as w', 'w.id', 'b.person_id')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .where('a.call_id', '=', callId)
    .where('d.status', 'in', ['proposed', 'approved'])
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['l.id as letterId', 'a.id as applicationId', 'a.reference', 'a.title', 'o.name as organization'])
    .select(['d.status', 'd.outcome', 'w.name', 'w.phone as phoneNumber', 'b.recipient as address'])
    .select(['l.locale', 'l.subject', 'l.phone', isUnreachable(sql.ref('b.recipient')).as('isUnreachable')])
    .orderBy('a.reference')
    .orderBy('w.name')
    .execute()
  return rows.map(({ status, ...row }) => ({ ...row, status: status === 'approved' ? status : 'proposed' }))
}

/** Whether the latest email to an address that has an end did not arrive. */
export function isUnreachable(address: ReturnType<typeof sql.ref>) {
  return sql<boolean>`coalesce((select last.status = 'failed' from emails last
    where lower(last.recipient) = lower(${address}) and last.status in ('sent', 'failed')
    order by last.number desc limit 1), false)`
}

/** A representative whose address the last email did not reach, with that email. */
export type Unreachable = { name: string; address: string; emailId: string }

/** Who represents the organization of an application `a` of the query today and gets no email, as one value. */
export function unreachableOfCase() {
  return sql<
    Unreachable[]
  >`coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'address', t.email, 'emailId',
      (select e.id from emails e where lower(e.recipient) = lower(t.email) and e.status = 'failed'
        order by e.number desc limit 1)) order by t.name)
    from memberships m join people t on t.id = m.person_id
    where m.organization_id = a.organization_id and m.role = 'representative' and ${speaksToday}
      and ${isUnreachable(sql.ref('t.email'))}), '[]')`
}
