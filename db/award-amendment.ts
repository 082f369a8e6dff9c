import { sql } from 'kysely'
import { z } from 'zod'

import type { AmendmentStatus, AmendmentWish } from '#app/domain/award-amendment.ts'
import type { AmendmentChange, AmendmentFile } from '#app/domain/award-amendment-rules.ts'
import type { Capacity, Signed } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type By, openAwardCase, previewNotices } from './award-case.ts'
import { readSpent } from './award-spending.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { json } from './json.ts'
import type { PreviewedLetter } from './letter-preview.ts'
import { budgetLines } from './report-form.ts'
import { storeChange } from './store-change.ts'

export type AmendmentRule = (file: AmendmentFile, signed: Signed) => AmendmentChange

type About = { applicationId: string; number: number | null }

/** Asks for an amendment of an award, or decides the one of this number; what is approved is so from then on. */
export async function changeAmendment(about: About, by: By, rule: AmendmentRule): Promise<void> {
  await inTransaction((tx) => changeAmendmentIn(tx, about, by, rule))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function changeAmendmentIn(tx: Tx, about: About, by: By, rule: AmendmentRule): Promise<void> {
  const { applicationId } = about
  const { file, signed } = await openAmendment(tx, about, by)
  const change = rule(file, signed)
  const subjectId = change.subjectId ?? (await createAmendment(tx, file, change))
  const { decidedBy, decidedAt } = change.set
  await storeChange(tx, { applicationId, subjectId }, change, {
    ...(decidedBy && { decided_by: decidedBy }),
    ...(decidedAt && { decided_at: decidedAt }),
  })
  if (change.move === 'approve_amendment') await apply(tx, file)
}

/** The letters that a step with an amendment would send, without taking it. */
export function previewAmendment(
  about: About,
  by: { personId: string },
  rule: AmendmentRule,
): Promise<PreviewedLetter[]> {
  return previewNotices(about.applicationId, by, async (tx) => {
    const { file, signed } = await openAmendment(tx, about, by)
    return rule(file, signed)
  })
}

async function openAmendment(tx: Tx, { applicationId, number }: About, by: By) {
  const { file, signed } = await openAwardCase(tx, applicationId, by)
  const awardId = file.award?.id
  if (!awardId) throw new Refusal('not_found')
  const rows = await tx
    .selectFrom('amendments as m')
    .where('m.award_id', '=', awardId)
    .select(['m.id', 'm.number', 'm.status', 'm.kind', 'm.ends_on', 'm.lines', 'm.asked_by as askedBy'])
    .select(askedAs().as('askedAs'))
    .forUpdate('m')
    .execute()
  const found = rows.find((row) => row.number === number)
  if (number !== null && !found) throw new Refusal('not_found')
  const { lines } = await tx
    .selectFrom('awards as w')
    .where('w.id', '=', awardId)
    .select(budgetLines('w.id').as('lines'))
    .executeTakeFirstOrThrow()
  const amendment = found ? { ...found, wish: wishOf(found) } : null
  return {
    signed,
    file: {
      ...file,
      amendment,
      nextNumber: rows.length + 1,
      hasOpen: rows.some(({ status }) => status === 'asked'),
      lines,
      spent: await readSpent(tx, awardId),
    },
  }
}

async function createAmendment(tx: Tx, file: AmendmentFile, { set }: AmendmentChange): Promise<string> {
  const { number, wish, reason, askedBy, askedAt } = set
  if (!file.award || !number || !wish || !reason || !askedBy || !askedAt)
    throw new Error('an amendment says what is asked for')
  const { id } = await tx
    .insertInto('amendments')
    .values({
      award_id: file.award.id,
      number,
      status: 'asked',
      kind: wish.kind,
      reason,
      ends_on: wish.kind === 'more_time' ? wish.endsOn : null,
      lines: wish.kind === 'budget' ? json(wish.amounts) : null,
      asked_by: askedBy,
      asked_at: askedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** More time moves the end, and with it the last days of reports that nobody has handed in; rows get their new amounts. */
async function apply(tx: Tx, { award, amendment }: AmendmentFile) {
  if (!award || !amendment) return
  const { wish } = amendment
  if (wish.kind === 'budget') {
    for (const [key, amount] of Object.entries(wish.amounts))
      await tx
        .updateTable('award_lines')
        .set({ amount })
        .where('award_id', '=', award.id)
        .where('key', '=', key)
        .execute()
    return
  }
  if (award.endsOn)
    await sql`update reports set due_on = due_on + (${wish.endsOn}::date - ${award.endsOn}::date)
      where award_id = ${award.id} and status = 'due'`.execute(tx)
  await tx.updateTable('awards').set({ ends_on: wish.endsOn }).where('id', '=', award.id).execute()
}

const amounts = z.record(z.string(), z.string())

function wishOf(row: { kind: string; ends_on: string | null; lines: unknown }): AmendmentWish {
  if (row.kind === 'more_time') return { kind: 'more_time', endsOn: row.ends_on ?? '' }
  return { kind: 'budget', amounts: amounts.parse(row.lines) }
}

/** As what an amendment `m` of the query was asked for: its event says it, since who speaks for an organization changes. */
function askedAs() {
  return sql<Capacity>`(select e.capacity from events e where e.subject_id = m.id and e.move = 'ask_amendment')`
}

/** An amendment to read: what it asks for and why, who asked, and what became of it. */
export type AmendmentView = {
  number: number
  status: AmendmentStatus
  wish: AmendmentWish
  reason: string
  askedBy: string
  askedAs: Capacity
  askedAt: Date
  decidedAt: Date | null
  answer: string | null
}

/** The amendments of the latest award of an application, the newest first. The caller has bound the id to its reader. */
export async function listAmendments(applicationId: string): Promise<AmendmentView[]> {
  const rows = await database()
    .selectFrom('amendments as m')
    .innerJoin('awards as w', 'w.id', 'm.award_id')
    .innerJoin('people as asker', 'asker.id', 'm.asked_by')
    .leftJoin('event_reasons as y', 'y.event_id', 'm.last_event_id')
    .where('w.application_id', '=', applicationId)
    .where(
      sql<boolean>`w.decision_id = (select d.id from decisions d join awards later on later.decision_id = d.id
      where later.application_id = w.application_id order by d.number desc limit 1)`,
    )
    .orderBy('m.number', 'desc')
    .select(['m.number', 'm.status', 'm.kind', 'm.ends_on', 'm.lines', 'm.reason'])
    .select(['asker.name as askedBy', 'm.asked_at as askedAt', 'm.decided_at as decidedAt'])
    .select(askedAs().as('askedAs'))
    .select('y.reason as answer')
    .execute()
  return rows.map(({ kind, ends_on, lines, ...row }) => ({ ...row, wish: wishOf({ kind, ends_on, lines }) }))
}
