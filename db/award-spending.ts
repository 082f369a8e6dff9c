import { sql } from 'kysely'

import type { BudgetLine } from '#app/domain/award-budget.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { isUnheard } from './award-offer.ts'
import { caseReaders } from './case-view.ts'
import { type Database, type Tx, database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { budgetLines } from './report-form.ts'
import { holdsRole } from './role.ts'

/** What the reports of an award say was spent, by the key of the row; of each report what was handed in last. */
export async function readSpent(db: Database | Tx, awardId: string): Promise<Record<string, string>> {
  const { spent } = await db
    .selectFrom('awards as w')
    .where('w.id', '=', awardId)
    .select(spentByLine().as('spent'))
    .executeTakeFirstOrThrow()
  return spent
}

/** The same of an award `w` of the query, as one value. */
export function spentByLine() {
  return sql<Record<string, string>>`coalesce((select jsonb_object_agg(sums.line, sums.amount::text) from (
    select x.line, sum(x.amount) as amount from reports r
      join lateral (select b.id from report_submissions b where b.report_id = r.id order by b.number desc limit 1) last on true
      join report_spending x on x.submission_id = last.id
    where r.award_id = w.id group by x.line) sums), '{}')`
}

/** One award of a call with its money: what was awarded, paid, and spent by its reports, and the rows of its budget. */
export type CallAward = {
  applicationId: string
  reference: string
  organization: string
  title: string
  status: AwardStatus
  /** Whether its offer is known to have reached nobody. */
  isUnheard: boolean
  amount: string
  paid: string
  lines: BudgetLine[]
  spent: Record<string, string>
  openReports: number
  nextDue: string | null
}

export type CallAwards = {
  id: string
  slug: string
  title: LocalizedText
  currency: string
  reportForm: string | null
  awards: CallAward[]
}

/** The awards of a call that stand, for an officer, approver or auditor over it; those they are kept from are left out. */
export async function findCallAwards(readerId: string, slug: string): Promise<CallAwards | undefined> {
  const call = await database()
    .selectFrom('calls as c')
    .where('c.slug', '=', slug)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.currency', 'c.report_form_version_id as reportForm'])
    .executeTakeFirst()
  if (!call) return undefined
  const awards = await database()
    .selectFrom('awards as w')
    .innerJoin('decisions as d', 'd.id', 'w.decision_id')
    .innerJoin('applications as a', 'a.id', 'w.application_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .where('a.call_id', '=', call.id)
    .where('a.status', '=', 'awarded')
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .where(
      sql<boolean>`not exists (select from decisions later where later.application_id = a.id
      and later.number > d.number and later.status = 'released')`,
    )
    .orderBy('a.reference')
    .select(['a.id as applicationId', 'a.reference', 'a.title', 'o.name as organization'])
    .select(isUnheard.as('isUnheard'))
    .select(['w.status', 'w.amount', budgetLines('w.id').as('lines'), spentByLine().as('spent')])
    .select([
      sql<string>`coalesce((select sum(t.amount) from tranches t where t.award_id = w.id and t.status = 'paid'), 0)::text`.as(
        'paid',
      ),
      sql<number>`(select count(*)::int from reports r where r.award_id = w.id and r.status = 'submitted')`.as(
        'openReports',
      ),
      sql<
        string | null
      >`(select min(r.due_on)::text from reports r where r.award_id = w.id and r.status in ('due', 'returned'))`.as(
        'nextDue',
      ),
    ])
    .execute()
  return { ...call, awards }
}
