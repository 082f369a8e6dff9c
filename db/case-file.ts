import { type Selectable, sql } from 'kysely'

import type { AwardFile, CaseFile, LiveDecision } from '#app/domain/application-case.ts'
import { liveDecisionStatuses } from '#app/domain/decision.ts'

import { listIncompleteSections } from './application-check.ts'
import { isUnheard, offerEnds } from './award-offer.ts'
import { readCall } from './call-rules.ts'
import { committed } from './committed.ts'
import { isBarred } from './conflict-detection.ts'
import type { Tx } from './connection.ts'
import { listRecipients } from './notice.ts'
import { paid, repaid } from './repaid.ts'
import type { Applications } from './schema.ts'

/** What a change is about to touch: `money` takes the call alone, so that no two approvals count the same budget. */
export type Reach = 'case' | 'money'

const answerable = ['draft', 'changes_requested', 'invited']

/**
 * Locks call → application → decision, always in that order, and loads what a rule may look at; answers are checked as of
 * the given time.
 */
export async function lockedCaseFile(
  tx: Tx,
  id: string,
  reach: Reach,
  at?: Date,
): Promise<CaseFile | undefined> {
  const found = await tx.selectFrom('applications').select('call_id').where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  await lockCall(tx, found.call_id, reach)
  const row = await tx
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx.selectFrom('decisions').select('id').where('application_id', '=', id).forUpdate().execute()
  const live = await findLiveDecision(tx, id)
  return {
    application: applicationFile(row, await hasConsent(tx, id)),
    call: await readCall(tx, row.call_id, id),
    committed: await committedBeside(tx, row.call_id, live?.id),
    screening: await readScreening(tx, id, row.stage_id),
    reviews: await countReviews(tx, id, row.stage_id),
    live,
    ...(await readReleased(tx, id)),
    award: await findAward(tx, id),
    incomplete: answerable.includes(row.status) ? await listIncompleteSections(tx, id, at) : [],
    representatives: await listTold(tx, id, 'representatives'),
    reviewers: row.status === 'in_panel' ? await listTold(tx, id, 'reviewers') : [],
    ...(await readForm(tx, id, row.form_version_id)),
  }
}

async function listTold(tx: Tx, id: string, to: 'representatives' | 'reviewers'): Promise<string[]> {
  return (await listRecipients(tx, id, to)).map(({ personId }) => personId)
}

async function hasConsent(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('consents')
    .where('application_id', '=', id)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function applicationFile(row: Selectable<Applications>, hasConsent: boolean): CaseFile['application'] {
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    cameFrom: row.came_from,
    hold: row.hold,
    late: row.late,
    lateProposedBy: row.late_proposed_by,
    lateAcceptedBy: row.late_accepted_by,
    screeningPassedBy: row.screening_passed_by,
    screeningConfirmedBy: row.screening_confirmed_by,
    stageId: row.stage_id,
    enteredBy: row.entered_by,
    unlockedSections: row.unlocked_sections,
    changesDueAt: row.changes_due_at,
    hasConsent,
  }
}

async function lockCall(tx: Tx, callId: string, reach: Reach) {
  const query = tx.selectFrom('calls').select('id').where('id', '=', callId)
  await (reach === 'money' ? query.forNoKeyUpdate() : query.forShare()).execute()
}

/** The latest decision that is neither released nor cancelled. */
export async function findLiveDecision(tx: Tx, applicationId: string): Promise<LiveDecision | null> {
  const row = await tx
    .selectFrom('decisions')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('status', 'in', liveDecisionStatuses)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    status: row.status === 'approved' ? 'approved' : 'proposed',
    outcome: row.outcome,
    amount: row.amount,
    conditions: row.conditions,
    reasonCodes: row.reason_codes,
    feedback: row.feedback,
    proposedBy: row.proposed_by,
    approvedBy: row.approved_by,
    hash: row.hash,
  }
}

/** What the call has committed, as a decimal; one live decision may be left out, its own amount being what is asked about. */
async function committedBeside(tx: Tx, callId: string, decisionId?: string): Promise<string> {
  const { rows } = await sql<{ amount: string }>`
    select ${committed(decisionId)}::text as amount from calls c where c.id = ${callId}`.execute(tx)
  return rows[0]?.amount ?? '0'
}

async function readScreening(tx: Tx, applicationId: string, stageId: string | null) {
  const { rows } = await sql<{ asked: number; answered: number; startedAt: Date | null }>`
    select jsonb_array_length(s.checklist)::int as asked, count(i.answer)::int as answered, min(i.answered_at) as "startedAt"
    from stages s left join screenings i on i.stage_id = s.id and i.application_id = ${applicationId}
      and i.item in (select e.entry ->> 'key' from jsonb_array_elements(s.checklist) as e (entry))
    where s.id = ${stageId}::uuid group by s.id`.execute(tx)
  const [row] = rows
  return { done: row !== undefined && row.answered >= row.asked, startedAt: row?.startedAt ?? null }
}

async function countReviews(tx: Tx, applicationId: string, stageId: string | null) {
  const { rows } = await sql<{ required: number; submitted: number }>`
    select s.reviewers_per_application as required,
      (select count(*)::int from assignments r join applications a on a.id = r.application_id
        where r.stage_id = s.id and r.application_id = ${applicationId} and r.status = 'submitted'
          and not ${isBarred('r.reviewer_id')}) as submitted
    from stages s where s.id = ${stageId}::uuid`.execute(tx)
  return rows[0] ?? { required: 0, submitted: 0 }
}

async function readForm(tx: Tx, applicationId: string, formVersionId: string) {
  return tx
    .selectFrom('form_versions as v')
    .where('v.id', '=', formVersionId)
    .select([
      sql<
        string[]
      >`array(select part ->> 'key' from jsonb_array_elements(v.definition -> 'sections') as part)`.as(
        'sections',
      ),
      sql<number>`(select count(*)::int from submissions s where s.form_version_id = v.id
        and s.application_id = ${applicationId})`.as('submissions'),
    ])
    .executeTakeFirstOrThrow()
}

/** The latest decision that was released, and what was asked of it. */
async function readReleased(
  tx: Tx,
  applicationId: string,
): Promise<Pick<CaseFile, 'released' | 'reconsideration'>> {
  const row = await tx
    .selectFrom('decisions as d')
    .leftJoin('reconsiderations as r', 'r.decision_id', 'd.id')
    .select(['d.id', 'd.outcome', 'd.amount', 'd.released_at', 'r.id as askedId', 'r.answer'])
    .select(['d.proposed_by as proposedBy', 'd.approved_by as approvedBy'])
    .where('d.application_id', '=', applicationId)
    .where('d.status', '=', 'released')
    .orderBy('d.number', 'desc')
    .executeTakeFirst()
  if (!row?.released_at) return { released: null, reconsideration: null }
  const { id, outcome, amount, released_at: releasedAt, askedId, answer, proposedBy, approvedBy } = row
  return {
    released: { id, outcome, amount, releasedAt, proposedBy, approvedBy },
    reconsideration: askedId === null ? null : { answer },
  }
}

async function findAward(tx: Tx, applicationId: string): Promise<AwardFile | null> {
  const { rows } = await sql<AwardFile>`
    select w.id, w.decision_id as "decisionId", w.status, w.amount::text, ${offerEnds} as "offeredUntil",
      ${isUnheard} as "isUnheard",
      w.agreement_signed_on::text as "agreementSignedOn", w.minutes_id is not null as "hasMinutes",
      w.ends_on::text as "endsOn",
      exists (select from payment_details p where p.award_id = w.id and p.status = 'verified') as "paymentVerified",
      exists (select from applications a join calls c on c.id = a.call_id join programs p on p.id = c.program_id
        join funders f on f.id = p.funder_id left join payment_details own on own.award_id = w.id
        where a.id = w.application_id and (own.tax_kind = any(f.tax_identifiers)
          or (own.payee is distinct from 'other' and exists (select from organization_identifiers i
            where i.organization_id = a.organization_id and i.kind = any(f.tax_identifiers))))) as "hasPayee",
      coalesce((select sum(t.amount) from tranches t where t.award_id = w.id and t.status <> 'cancelled'), 0)::text as planned,
      ${paid()}::text as paid, ${repaid()}::text as repaid,
      (select count(*)::int from reports r where r.award_id = w.id and r.status <> 'accepted') as "reportsOpen",
      (select count(*)::int from tranches t where t.award_id = w.id and t.status in ('planned', 'due', 'held')) as "tranchesDue"
    from awards w join decisions d on d.id = w.decision_id
    where w.application_id = ${applicationId} order by d.number desc limit 1`.execute(tx)
  return rows[0] ?? null
}
