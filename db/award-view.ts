import { sql } from 'kysely'

import type { ReportStatus } from '#app/domain/award-report.ts'
import type { TrancheStatus } from '#app/domain/award-tranche.ts'
import type { AwardStatus } from '#app/domain/award.ts'

import { database } from './connection.ts'

/** The latest award of an application with its payments and reports. Days are `YYYY-MM-DD`, amounts decimals in text. */
export type AwardView = {
  status: AwardStatus
  amount: string
  unspent: string
  currency: string
  offeredUntil: Date
  agreementSignedOn: string | null
  paymentVerifiedAt: Date | null
  tranches: {
    number: number
    status: TrancheStatus
    amount: string
    dueOn: string | null
    paidOn: string | null
    reference: string | null
    report: number | null
  }[]
  reports: { number: number; status: ReportStatus; dueOn: string; spent: string; narrative: string }[]
}

/** The award that an application received last, if it received one. The caller has bound the id to its reader. */
export async function findAward(applicationId: string): Promise<AwardView | undefined> {
  return database()
    .selectFrom('awards as w')
    .innerJoin('decisions as d', 'd.id', 'w.decision_id')
    .innerJoin('applications as a', 'a.id', 'w.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .where('w.application_id', '=', applicationId)
    .orderBy('d.number', 'desc')
    .limit(1)
    .select(['w.status', 'w.amount', 'w.unspent', 'c.currency', 'w.offered_until as offeredUntil'])
    .select(['w.payment_verified_at as paymentVerifiedAt'])
    .select([
      sql<string | null>`w.agreement_signed_on::text`.as('agreementSignedOn'),
      sql<
        AwardView['tranches']
      >`coalesce((select jsonb_agg(jsonb_build_object('number', t.number, 'status', t.status,
        'amount', t.amount::text, 'dueOn', t.due_on, 'paidOn', t.paid_on, 'reference', t.reference,
        'report', (select r.number from reports r where r.id = t.report_id)) order by t.number)
        from tranches t where t.award_id = w.id), '[]')`.as('tranches'),
      sql<
        AwardView['reports']
      >`coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'status', r.status,
        'dueOn', r.due_on, 'spent', r.spent::text, 'narrative', r.narrative) order by r.number)
        from reports r where r.award_id = w.id), '[]')`.as('reports'),
    ])
    .executeTakeFirst()
}
