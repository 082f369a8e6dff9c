import { sql } from 'kysely'

import { tellCorrection } from '#app/domain/address-correction.ts'
import type { Correction } from '#app/domain/email-log.ts'
import { refuseUnless } from '#app/domain/refusal.ts'

import { changeApplicationIn } from './application.ts'
import { type Tx, database } from './connection.ts'
import { queueEmail } from './email.ts'
import { caseFacts } from './letter-facts.ts'

/** For how long who spoke for an organization, and an address that was corrected, still count when its money moves. */
export const lately = '90 days'

/** One correction of an address, as staff and auditors read it. */
export type KeptCorrection = {
  id: string
  name: string
  from: string
  to: string
  reason: string
  by: string
  at: Date
}

type Unreached = { id: string; recipient: string; applicationId: string }

/**
 * Corrects the address of everyone whom an email was for, writes it into the history of its application, and tells them, the
 * other representatives, and whoever reads the old address. Where it was corrected already, only that address is taken. Answers
 * who has the address from then on.
 */
export async function correctPeople(
  tx: Tx,
  personId: string,
  email: Unreached,
  correction: Correction,
): Promise<string[]> {
  const { address, reason } = correction
  const addressed = await listAddressed(tx, email.id)
  const people = addressed.filter(({ at }) => at === email.recipient.toLowerCase())
  const have = addressed.filter(({ at }) => at === address)
  refuseUnless(people.length > 0 || have.length > 0, 'address_moved')
  const theirs = [...people, ...have].map(({ id }) => id)
  if (people.length === 0) return theirs
  refuseUnless(!people.some(({ isStaff }) => isStaff), 'staff_address')
  const ids: string[] = []
  for (const { id } of people) ids.push(await correctPerson(tx, { id, by: personId }, email, correction))
  const corrected = { ids, people, from: email.recipient, to: address, reason }
  const asked = { asker: { personId } }
  await changeApplicationIn(tx, email.applicationId, asked, (file, signed) =>
    tellCorrection(file, corrected, signed),
  )
  await tellOldAddress(tx, email, people[0]?.id)
  return theirs
}

/** Their rows are locked: of two who correct one address at once, the second reads that it is corrected. */
async function listAddressed(tx: Tx, emailId: string) {
  await tx
    .selectFrom('people')
    .where('id', 'in', (eb) => eb.selectFrom('notices').where('email_id', '=', emailId).select('person_id'))
    .orderBy('id')
    .select('id')
    .forNoKeyUpdate()
    .execute()
  return tx
    .selectFrom('notices as n')
    .innerJoin('people as p', 'p.id', 'n.person_id')
    .where('n.email_id', '=', emailId)
    .where('p.disabled_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .select(['p.id', 'p.name', sql<string | null>`lower(p.email)`.as('at')])
    .select(sql<boolean>`exists (select from role_grants g where g.person_id = p.id)`.as('isStaff'))
    .distinct()
    .execute()
}

type Whose = { id: string; by: string }

async function correctPerson(tx: Tx, { id, by }: Whose, email: Unreached, { address, reason }: Correction) {
  await tx.updateTable('people').set({ email: address }).where('id', '=', id).execute()
  const kept = await tx
    .insertInto('address_corrections')
    .values({
      person_id: id,
      old_address: email.recipient,
      new_address: address,
      reason,
      corrected_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id
}

/** Nobody reads an address that the relay refused for good and never took anything for; any other is written to. */
async function tellOldAddress(tx: Tx, { id, recipient, applicationId }: Unreached, personId?: string) {
  const { rows } = await sql<{ letterId: string }>`
    select n.letter_id as "letterId" from applications a join notices n on n.event_id = a.last_event_id
    where a.id = ${applicationId} and n.person_id = ${personId}
      and (not exists (select from email_attempts t join emails e on e.id = t.email_id
          where e.id = ${id} and t.number = e.attempts and t.outcome = 'never')
        or exists (select from emails e join email_attempts t on t.email_id = e.id
          where lower(e.recipient) = lower(${recipient}) and e.status in ('sent', 'failed')
            and t.outcome in ('accepted', 'found', 'kept')))`.execute(tx)
  const { sender, callId, application } = await caseFacts(tx, applicationId)
  for (const { letterId } of rows)
    await queueEmail(tx, { letterId, recipient, sender, callId, thread: application.reference })
}

/** Whose address an event `e` of the query says was corrected, from what to what; null for any other event. */
export function correctedBy() {
  return sql<
    string | null
  >`(select string_agg(format('%s (%s → %s)', w.name, k.old_address, k.new_address), ', ' order by w.name)
    from jsonb_array_elements_text(e.detail -> 'corrections') as told (id)
      join address_corrections k on k.id = told.id::uuid join people w on w.id = k.person_id
    where e.machine = 'application' and e.move = 'correct_address')`
}

/** The corrections by which an address came or went, of people who were told of an application, the last first. */
export async function listCorrections(about: {
  applicationId: string
  recipient: string
}): Promise<KeptCorrection[]> {
  return database()
    .selectFrom('address_corrections as k')
    .innerJoin('people as p', 'p.id', 'k.person_id')
    .innerJoin('people as w', 'w.id', 'k.corrected_by')
    .where(sql<boolean>`lower(${about.recipient}) in (lower(k.old_address), lower(k.new_address))`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('notices as n')
          .whereRef('n.person_id', '=', 'k.person_id')
          .where('n.application_id', '=', about.applicationId),
      ),
    )
    .orderBy('k.corrected_at', 'desc')
    .orderBy('p.name')
    .select(['k.id', 'p.name', 'k.old_address as from', 'k.new_address as to', 'k.reason', 'w.name as by'])
    .select('k.corrected_at as at')
    .execute()
}

/** Who corrected lately the address of somebody who represents the organization that applied, or did until lately. */
export async function listCorrectors(tx: Tx, applicationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct k.corrected_by as id from applications a
      join memberships m on m.organization_id = a.organization_id and m.role = 'representative'
        and (m.ends_at is null or m.ends_at > now() - ${lately}::interval)
      join address_corrections k on k.person_id = m.person_id and k.corrected_at > now() - ${lately}::interval
    where a.id = ${applicationId} order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}
