import { sql } from 'kysely'

import type { PastDetails, PaymentDetails } from '#app/domain/award-payment.ts'
import type { PaymentChange, PaymentFile, PaymentValues } from '#app/domain/award-payment-rules.ts'
import type { Signed } from '#app/domain/capacity.ts'

import { lately, listCorrectors } from './address-correction.ts'
import { type By, openAwardCase, previewNotices } from './award-case.ts'
import { voidPreparationsIn } from './award-tranche.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { queueEmail } from './email.ts'
import { caseFacts } from './letter-facts.ts'
import type { PreviewedLetter } from './letter-preview.ts'
import { storeChange } from './store-change.ts'

export type PaymentRule = (file: PaymentFile, signed: Signed) => PaymentChange

/** Changes where the money of an award goes, records the call back, or verifies it. */
export async function changePayment(applicationId: string, by: By, rule: PaymentRule): Promise<void> {
  await inTransaction((tx) => changePaymentIn(tx, applicationId, by, rule))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function changePaymentIn(
  tx: Tx,
  applicationId: string,
  by: By,
  rule: PaymentRule,
): Promise<void> {
  const { file, signed } = await openPayment(tx, applicationId, by)
  const change = rule(file, signed)
  const subjectId = change.subjectId ?? (await createDetails(tx, file, change.set))
  const eventId = await storeChange(tx, { applicationId, subjectId }, change, columnsOf(change.set))
  if (change.move !== 'change_details') return
  if (file.award) await voidPreparationsIn(tx, file.award.id, by)
  await warnOlderAddresses(tx, applicationId, eventId)
}

/** The letters that a change of the payment details would send, without making it. */
export function previewPayment(
  applicationId: string,
  by: { personId: string },
  rule: PaymentRule,
): Promise<PreviewedLetter[]> {
  return previewNotices(applicationId, by, async (tx) => {
    const { file, signed } = await openPayment(tx, applicationId, by)
    return rule(file, signed)
  })
}

async function openPayment(tx: Tx, applicationId: string, by: By) {
  const { file, signed } = await openAwardCase(tx, applicationId, by)
  const details = await tx
    .selectFrom('payment_details')
    .where('award_id', '=', file.award?.id ?? null)
    .select(['id', 'status', 'number', 'changed_by as changedBy', 'called_back_by as calledBackBy'])
    .forUpdate()
    .executeTakeFirst()
  const spokeForIt = await listSpokeFor(tx, applicationId)
  const correctedBy = await listCorrectors(tx, applicationId)
  return { file: { ...file, details: details ?? null, spokeForIt, correctedBy }, signed }
}

/** Everyone whose mandate nobody disputes and who represents the organization today, or did until lately. */
async function listSpokeFor(tx: Tx, applicationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.person_id as id from memberships m join applications a on a.organization_id = m.organization_id
      join people r on r.id = m.person_id and r.disabled_at is null
    where a.id = ${applicationId} and m.role = 'representative' and m.disputed_at is null and m.starts_at <= now()
      and (m.ends_at is null or m.ends_at > now() - ${lately}::interval) order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Who had another address lately is told there too: whoever took it over would keep the warning to themselves. */
async function warnOlderAddresses(tx: Tx, applicationId: string, eventId: number) {
  const { rows } = await sql<{ letterId: string; address: string }>`
    select distinct n.letter_id as "letterId", k.old_address as address from notices n
      join address_corrections k on k.person_id = n.person_id and k.corrected_at > now() - ${lately}::interval
      join people r on r.id = n.person_id
    where n.event_id = ${eventId} and k.old_address <> coalesce(r.email, '')`.execute(tx)
  if (rows.length === 0) return
  const { sender, callId, application } = await caseFacts(tx, applicationId)
  for (const { letterId, address } of rows)
    await queueEmail(tx, { letterId, recipient: address, sender, callId, thread: application.reference })
}

async function createDetails(tx: Tx, file: PaymentFile, values: PaymentValues): Promise<string> {
  const { payee, holder, bank, account, changedBy, changedAt } = values
  if (!file.award || !payee || !holder || !bank || !account || !changedBy || !changedAt)
    throw new Error('payment details say whose and what they are')
  const { id } = await tx
    .insertInto('payment_details')
    .values({
      award_id: file.award.id,
      status: 'changed',
      payee,
      holder,
      bank,
      account,
      tax_kind: values.taxKind ?? null,
      tax_number: values.taxNumber ?? null,
      changed_by: changedBy,
      changed_at: changedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const columns = {
  payee: 'payee',
  holder: 'holder',
  taxKind: 'tax_kind',
  taxNumber: 'tax_number',
  bank: 'bank',
  account: 'account',
  number: 'number',
  changedBy: 'changed_by',
  changedAt: 'changed_at',
  calledBackBy: 'called_back_by',
  calledBackAt: 'called_back_at',
  calledPerson: 'called_person',
  calledNumber: 'called_number',
  verifiedBy: 'verified_by',
  verifiedAt: 'verified_at',
} as const satisfies Record<keyof PaymentValues, string>

function columnsOf(values: PaymentValues): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(values))
  return Object.fromEntries(
    Object.entries(columns).flatMap(([key, column]) => (given.has(key) ? [[column, given.get(key)]] : [])),
  )
}

/** Payment details as they stand, with the names of who changed, confirmed and verified them. */
export type PaymentView = PaymentDetails & {
  status: 'changed' | 'called_back' | 'verified'
  number: number
  changedBy: string
  changedAt: string
  calledBackBy: string | null
  calledBackAt: string | null
  calledPerson: string | null
  calledNumber: string | null
  verifiedBy: string | null
  verifiedAt: string | null
}

/** The payment details of an award `w` of the query as one value; null before anybody gave them. */
export function paymentDetails() {
  return sql<PaymentView | null>`(select jsonb_build_object('status', x.status, 'number', x.number, 'payee', x.payee,
      'holder', x.holder, 'taxKind', x.tax_kind, 'taxNumber', x.tax_number, 'bank', x.bank, 'account', x.account,
      'changedBy', changer.name, 'changedAt', x.changed_at, 'calledBackBy', caller.name,
      'calledBackAt', x.called_back_at, 'calledPerson', x.called_person, 'calledNumber', x.called_number,
      'verifiedBy', verifier.name, 'verifiedAt', x.verified_at)
    from payment_details x join people changer on changer.id = x.changed_by
      left join people caller on caller.id = x.called_back_by
      left join people verifier on verifier.id = x.verified_by
    where x.award_id = w.id)`
}

/**
 * What the payment details of an award were before each change, the newest first, with the names of who wrote and who had verified
 * them. The caller has bound the award to its reader.
 */
export function listPastDetails(awardId: string): Promise<PastDetails[]> {
  return database()
    .selectFrom('past_payment_details as x')
    .innerJoin('payment_details as p', 'p.id', 'x.details_id')
    .innerJoin('people as changer', 'changer.id', 'x.changed_by')
    .leftJoin('people as verifier', 'verifier.id', 'x.verified_by')
    .where('p.award_id', '=', awardId)
    .orderBy('x.number', 'desc')
    .select(['x.number', sql<'own' | 'other'>`x.payee`.as('payee'), 'x.holder', 'x.bank', 'x.account'])
    .select(['x.tax_kind as taxKind', 'x.tax_number as taxNumber'])
    .select(['changer.name as changedBy', 'verifier.name as verifiedBy'])
    .execute()
}
