import { sql } from 'kysely'

import type { BudgetLine } from '#app/domain/award-budget.ts'
import type { ReportStatus } from '#app/domain/award-report.ts'
import type { TrancheRow } from '#app/domain/award-tranche.ts'
import type { AwardStatus } from '#app/domain/award.ts'

import { isUnheard, offerEnds } from './award-offer.ts'
import { type PaymentView, paymentDetails } from './award-payment.ts'
import { type RepaymentView, repayments } from './award-repayment.ts'
import { spentByLine } from './award-spending.ts'
import { database } from './connection.ts'
import { budgetLines } from './report-form.ts'

/** A paper that belongs to an award: it is fetched among the application's files. */
export type AwardPaper = { id: string; name: string }

/**
 * `paymentNumber` is that of the payment details to which it was paid or for which it is prepared; `mustPrepareAnew` when they
 * changed after it had been prepared.
 */
export type TrancheView = TrancheRow & {
  id: string
  preparedBy: string | null
  paidBy: string | null
  paymentNumber: number | null
  mustPrepareAnew: boolean
}

export type ReportRow = {
  id: string
  number: number
  status: ReportStatus
  dueOn: string
  spent: string
  submittedAt: string | null
}

/** The latest award of an application with its payments and reports. Days are `YYYY-MM-DD`, amounts decimals in text. */
export type AwardView = {
  id: string
  status: AwardStatus
  amount: string
  unspent: string
  currency: string
  offeredUntil: Date
  /** Whether its offer is known to have reached nobody. */
  isUnheard: boolean
  answeredOn: string | null
  agreementSignedOn: string | null
  startsOn: string | null
  endsOn: string | null
  papers: { answer: AwardPaper | null; minutes: AwardPaper | null; agreement: AwardPaper | null }
  payment: PaymentView | null
  lines: BudgetLine[]
  spent: Record<string, string>
  tranches: TrancheView[]
  reports: ReportRow[]
  repayments: RepaymentView[]
  hasReportForm: boolean
  taxKinds: string[]
  /** The organization's own number by which it can be paid, if one is known. */
  taxNumber: string | null
}

/** The award that an application received last, if it received one. The caller has bound the id to its reader. */
export async function findAward(applicationId: string): Promise<AwardView | undefined> {
  return database()
    .selectFrom('awards as w')
    .innerJoin('decisions as d', 'd.id', 'w.decision_id')
    .innerJoin('applications as a', 'a.id', 'w.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('funders as f', 'f.id', 'p.funder_id')
    .where('w.application_id', '=', applicationId)
    .orderBy('d.number', 'desc')
    .limit(1)
    .select(['w.id', 'w.status', 'w.amount', 'w.unspent', 'c.currency'])
    .select([offerEnds.as('offeredUntil'), isUnheard.as('isUnheard')])
    .select(['w.answered_on as answeredOn', 'w.agreement_signed_on as agreementSignedOn'])
    .select(['w.starts_on as startsOn', 'w.ends_on as endsOn', 'f.tax_identifiers as taxKinds'])
    .select([papers.as('papers'), tranches.as('tranches'), reports.as('reports')])
    .select(repayments().as('repayments'))
    .select([paymentDetails().as('payment'), budgetLines('w.id').as('lines'), spentByLine().as('spent')])
    .select([
      sql<boolean>`c.report_form_version_id is not null`.as('hasReportForm'),
      sql<
        string | null
      >`(select i.value from organization_identifiers i where i.organization_id = a.organization_id
        and i.kind = any(f.tax_identifiers) limit 1)`.as('taxNumber'),
    ])
    .executeTakeFirst()
}

const papers = sql<AwardView['papers']>`(select jsonb_build_object(
    'answer', (select jsonb_build_object('id', k.id, 'name', k.name) from attachments k where k.id = w.answer_paper_id),
    'minutes', (select jsonb_build_object('id', k.id, 'name', k.name) from attachments k where k.id = w.minutes_id),
    'agreement', (select jsonb_build_object('id', k.id, 'name', k.name) from attachments k where k.id = w.agreement_id)))`

const tranches = sql<
  TrancheView[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number,
    'status', t.status, 'amount', t.amount::text, 'dueOn', t.due_on, 'paidOn', t.paid_on, 'reference', t.reference,
    'preparedBy', preparer.name, 'paidBy', payer.name, 'paymentNumber', coalesce(t.paid_details, t.prepared_details),
    'mustPrepareAnew', exists (select from events e where e.id = t.last_event_id and e.move = 'void_preparation'),
    'report', (select r.number from reports r where r.id = t.report_id)) order by t.number)
    from tranches t left join people preparer on preparer.id = t.prepared_by
      left join people payer on payer.id = t.paid_by
    where t.award_id = w.id), '[]')`

const reports = sql<ReportRow[]>`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number,
    'status', r.status, 'dueOn', r.due_on, 'spent', r.spent::text,
    'submittedAt', (select max(b.submitted_at) from report_submissions b where b.report_id = r.id)) order by r.number)
    from reports r where r.award_id = w.id), '[]')`

/** The conditions of the decision that made the latest award of an application. The caller has bound the id to its reader. */
export async function findConditions(applicationId: string): Promise<string> {
  const row = await database()
    .selectFrom('awards as w')
    .innerJoin('decisions as d', 'd.id', 'w.decision_id')
    .where('w.application_id', '=', applicationId)
    .orderBy('d.number', 'desc')
    .limit(1)
    .select('d.conditions')
    .executeTakeFirst()
  return row?.conditions ?? ''
}
