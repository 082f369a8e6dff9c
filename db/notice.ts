import { sql } from 'kysely'

import type { NoticeRecipients } from '#app/domain/move-change.ts'
import { type NoticeTemplate, noticeTemplates } from '#app/domain/notice.ts'

import type { Tx } from './connection.ts'
import { queueEmail } from './email.ts'
import { isKeptFrom } from './kept-from.ts'
import { type LetterOrder, storeLetter } from './letter.ts'
import { type CaseFacts, caseFacts } from './letter-facts.ts'

/** A notice with the facts that its letter is written from, names and labels included. */
export type NoticeOrder = { template: NoticeTemplate; to: NoticeRecipients; facts: object }

export type Recipient = { personId: string; name: string; email: string | null; locale: string }

/** A letter that stands written for a person: by email where they have an address, else to be handed over. */
export type AddressedLetter = { recipient: Recipient; letterId: string; sha256: string }

/**
 * Owes the notices of an event: their letters, and their emails in the queue, in the transaction of the event.
 * Representatives who share an inbox get one copy, and nobody gets the same notice twice; who has no email gets a letter to be told by hand.
 */
export async function queueNotices(
  tx: Tx,
  about: { applicationId: string; eventId: number },
  orders: readonly NoticeOrder[],
) {
  if (orders.length === 0) return
  const facts = await caseFacts(tx, about.applicationId)
  const told = new Set<string>()
  for (const order of orders) {
    const letters = await writeLetters(tx, about.applicationId, order, facts)
    const fresh = letters.filter(({ recipient }) => !told.has(order.template + recipient.personId))
    for (const { recipient } of fresh) told.add(order.template + recipient.personId)
    await sendLetters(tx, { ...about, template: order.template, facts }, fresh)
  }
}

/** Writes the letters of one notice, one a person and language, without owing them to anyone yet. */
export async function writeLetters(
  tx: Tx,
  applicationId: string,
  notice: NoticeOrder,
  known: CaseFacts,
): Promise<AddressedLetter[]> {
  const letters: AddressedLetter[] = []
  for (const { recipient, order } of await letterOrders(tx, applicationId, notice, known)) {
    const { id, sha256 } = await storeLetter(tx, order)
    letters.push({ recipient, letterId: id, sha256 })
  }
  return letters
}

/**
 * The letters that one notice is written in, each with the facts and the call's own wording it is written from. A call words what it
 * writes to applicants: the office reads of the same in the portal's words.
 */
export async function letterOrders(
  tx: Tx,
  applicationId: string,
  { template, to, facts }: NoticeOrder,
  known: CaseFacts,
): Promise<{ recipient: Recipient; order: LetterOrder }[]> {
  const recipients = await listRecipients(tx, applicationId, to)
  const wording = to === 'representatives' ? await listWording(tx, known.callId, template) : undefined
  const application = { ...known.application, link: linkFor(template, to, known) }
  return recipients.map((recipient) => {
    const all = { funder: known.funder, application, recipient: { name: recipient.name }, ...facts }
    return {
      recipient,
      order: { template, locale: recipient.locale, facts: all, wording: wording?.get(recipient.locale) },
    }
  })
}

type Sending = { applicationId: string; eventId: number; template: NoticeTemplate; facts: CaseFacts }

/** Owes letters that are already written, such as those that an approval bound. */
export async function sendLetters(tx: Tx, sending: Sending, letters: readonly AddressedLetter[]) {
  const copies = new Map<string, string>()
  for (const { recipient, letterId } of letters) {
    const emailId = recipient.email
      ? (copies.get(recipient.email) ?? (await queueLetter(tx, sending, recipient.email, letterId)))
      : undefined
    if (recipient.email && emailId) copies.set(recipient.email, emailId)
    await tx
      .insertInto('notices')
      .values({
        event_id: sending.eventId,
        application_id: sending.applicationId,
        person_id: recipient.personId,
        template: sending.template,
        channel: emailId ? 'email' : 'letter',
        locale: recipient.locale,
        letter_id: letterId,
        email_id: emailId,
      })
      .execute()
  }
}

function queueLetter(tx: Tx, { facts }: Sending, recipient: string, letterId: string) {
  const { sender, callId, application } = facts
  return queueEmail(tx, { letterId, recipient, sender, callId, thread: application.reference })
}

/** The people whom a notice is for, always in the same order, so that approvals of the same letters agree. */
export async function listRecipients(
  tx: Tx,
  applicationId: string,
  to: NoticeRecipients,
): Promise<Recipient[]> {
  const query = tx
    .selectFrom('people')
    .where('people.disabled_at', 'is', null)
    .select(['people.id as personId', 'people.name', 'people.email', 'people.locale'])
    .orderBy('people.id')
  if (typeof to === 'object') return query.where('people.id', '=', anyOf(to.personIds)).execute()
  return query.where('people.id', 'in', audiences[to](applicationId)).execute()
}

function linkFor(template: NoticeTemplate, to: NoticeRecipients, known: CaseFacts): string {
  if (to === 'officers') return known.links.staff
  const isForReviewers = noticeTemplates[template].to.some((audience) => audience === 'reviewer')
  return isForReviewers ? known.links.reviewer : known.links.applicant
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}

/** A disputed mandate receives nothing until an officer has ruled on it, and an officer nothing of a case they are kept from. */
const audiences = {
  representatives: (applicationId: string) => sql<string>`(select m.person_id from memberships m
    join applications a on a.organization_id = m.organization_id
    where a.id = ${applicationId} and m.role = 'representative' and m.disputed_at is null
      and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now()))`,
  officers: (applicationId: string) => sql<string>`(select g.person_id from role_grants g
    join applications a on a.id = ${applicationId} join calls c on c.id = a.call_id join programs p on p.id = c.program_id
    where g.role = 'officer' and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
      and (g.call_id = c.id or g.program_id = p.id or g.funder_id = p.funder_id)
      and not ${isKeptFrom(sql.ref('g.person_id'))})`,
  reviewers: (applicationId: string) => sql<string>`(select s.reviewer_id from assignments s
    join applications a on a.id = s.application_id and a.stage_id = s.stage_id
    where a.id = ${applicationId} and s.status in ('invited', 'accepted', 'submitted'))`,
}

/** The words of its own that a call gives to a letter, by language. */
export async function listWording(tx: Tx, callId: string, template: NoticeTemplate) {
  const rows = await tx
    .selectFrom('letter_templates')
    .where('call_id', '=', callId)
    .where('template', '=', template)
    .select(['locale', 'subject', 'introduction', 'body'])
    .execute()
  return new Map(
    rows.map(({ locale, subject, introduction, body }) => [
      locale,
      { ...(subject && { subject }), ...(introduction && { introduction }), ...(body && { body }) },
    ]),
  )
}
