import { type RefusalCode, Refusal } from '#app/domain/refusal.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listBatchTargets } from '#db/batch-targets.ts'
import { type StoredBatch, findBatch } from '#db/decision-batch.ts'

import { refusalSentence } from './attempt.ts'
import { found, requireId } from './found.ts'

/** The batch in the address, for whoever decides in its call. */
export async function batchAt(
  personId: string,
  { slug, batch }: { slug: string; batch: string },
): Promise<StoredBatch> {
  return found(await findBatch(personId, slug, requireId(batch)))
}

/** What a batch is done to, with a sentence where it was refused; nothing while it is tried, when nobody knows yet. */
export async function readBatchTargets(personId: string, { id, status }: Pick<StoredBatch, 'id' | 'status'>) {
  if (status === 'trying') return []
  const targets = await listBatchTargets(personId, id)
  return Promise.all(
    targets.map(async ({ refusal, ...it }) => ({ ...it, why: refusal && (await whyNot(refusal)) })),
  )
}

function whyNot(refusal: RefusalCode | 'failed') {
  if (refusal === 'failed') return m.batch_failed()
  // The kept code has no facts: the budget's sentence says how much is left today on the page of decisions.
  return refusal === 'over_budget' ? m.batch_over_budget() : refusalSentence(new Refusal(refusal))
}

type Chosen = { intent: 'approve' | 'release' | 'release_all'; decisions: readonly string[] }

/** What a step is tried on: the decisions that were chosen and stand where it can be taken, or all that are approved. */
export function targetsOf(
  live: readonly { decisionId: string; id: string; status: 'proposed' | 'approved'; conflicted: boolean }[],
  { intent, decisions }: Chosen,
) {
  const status = intent === 'approve' ? 'proposed' : 'approved'
  const isAll = intent === 'release_all'
  return live
    .filter((it) => it.status === status && (isAll ? !it.conflicted : decisions.includes(it.decisionId)))
    .map(({ id, decisionId }) => ({ applicationId: id, subjectId: decisionId }))
}
