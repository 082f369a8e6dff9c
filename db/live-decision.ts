import { sql } from 'kysely'

import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { deciders } from './case-view.ts'
import { committed } from './committed.ts'
import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

/** A call whose decisions wait, with what remains of its budget beside what is committed. */
export type DecidedCall = {
  id: string
  slug: string
  title: LocalizedText
  currency: string
  timeZone: string
  remaining: string
  mayApprove: boolean
}

/** A decision that is not released, with how many letters it will send by email and how many are handed over. */
export type LiveDecisionRow = {
  decisionId: string
  id: string
  reference: string
  title: string
  organization: string
  hold: boolean
  status: 'proposed' | 'approved'
  outcome: Outcome
  amount: string | null
  proposedById: string
  proposedBy: string
  approvedBy: string | null
  emails: number
  byHand: number
  conflicted: boolean
}

/** The call for a reader who decides in it. */
export async function findDecidedCall(readerId: string, slug: string): Promise<DecidedCall | undefined> {
  const row = await database()
    .selectFrom('calls as c')
    .where('c.slug', '=', slug)
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, readerId, deciders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.currency', 'c.time_zone as timeZone'])
    .select(sql<string>`(c.budget - ${committed()})::text`.as('remaining'))
    .select((eb) => holdsRole(eb, readerId, ['approver'], 'c.id').as('mayApprove'))
    .executeTakeFirst()
  return row && { ...row, mayApprove: row.mayApprove === true }
}

/** The live decisions of a call that the reader is not kept from, by reference. The caller has bound the call to its reader. */
export async function listLiveDecisions(readerId: string, callId: string): Promise<LiveDecisionRow[]> {
  const letters = (channel: string) => sql<number>`(select count(*)::int from decision_letters b
    where b.decision_id = d.id and b.channel = ${channel})`
  const rows = await database()
    .selectFrom('decisions as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('people as proposer', 'proposer.id', 'd.proposed_by')
    .leftJoin('people as approver', 'approver.id', 'd.approved_by')
    .where('a.call_id', '=', callId)
    .where('d.status', 'in', ['proposed', 'approved'])
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['d.id as decisionId', 'a.id', 'a.reference', 'a.title', 'o.name as organization', 'a.hold'])
    .select(['d.status', 'd.outcome', 'd.amount', 'd.proposed_by as proposedById'])
    .select(['proposer.name as proposedBy', 'approver.name as approvedBy'])
    .select([letters('email').as('emails'), letters('letter').as('byHand')])
    .select(isConflicted(readerId).as('conflicted'))
    .orderBy('a.reference')
    .execute()
  return rows.map(({ status, ...row }) => ({ ...row, status: status === 'approved' ? status : 'proposed' }))
}
