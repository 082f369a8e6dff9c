import { sql } from 'kysely'

import { decisionWords } from '#app/domain/decision-words.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import { type RefusalCode, refusalCodes } from '#app/domain/refusal.ts'

import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'

/**
 * One target of a batch of decisions. `said` is what is proposed, or what the decision says now; `refusal` why it was not
 * done: a rule's no, or `failed` for a fault of the portal.
 */
export type BatchTarget = {
  applicationId: string
  reference: string
  title: string
  organization: string
  said: { outcome: Outcome; amount: string | null } | null
  emails: number
  byHand: number
  refusal: RefusalCode | 'failed' | null
}

/** What a batch is done to, refused first and then by reference, without what its reader is kept from. */
export async function listBatchTargets(readerId: string, batchId: string): Promise<BatchTarget[]> {
  const letters = (channel: string) => sql<number>`(select count(*)::int from decision_letters b
    where b.decision_id = d.id and b.channel = ${channel})`
  const rows = await database()
    .selectFrom('bulk_targets as t')
    .innerJoin('applications as a', 'a.id', 't.application_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('decisions as d', 'd.id', 't.subject_id')
    .where('t.action_id', '=', batchId)
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['a.id as applicationId', 'a.reference', 'a.title', 'o.name as organization', 't.outcome'])
    .select(['t.detail', 'd.outcome as decided', 'd.amount'])
    .select([letters('email').as('emails'), letters('letter').as('byHand')])
    .orderBy(sql`coalesce(t.outcome, 'done') = 'done'`)
    .orderBy('a.reference')
    .execute()
  return rows.map(({ outcome, detail, decided, amount, ...row }) => ({
    ...row,
    said: decided === null ? proposedIn(detail) : { outcome: decided, amount },
    refusal: refusalOf(outcome),
  }))
}

function proposedIn(detail: unknown): BatchTarget['said'] {
  const words = decisionWords.safeParse(detail).data
  return words ? { outcome: words.outcome, amount: words.amount } : null
}

function refusalOf(outcome: string | null): BatchTarget['refusal'] {
  if (outcome === null || outcome === 'done') return null
  return refusalCodes.find((code) => code === outcome) ?? 'failed'
}
