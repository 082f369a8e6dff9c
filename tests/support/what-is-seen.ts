import { caseKeys } from '#app/domain/case-keys.ts'
import { caseListAsk, caseSorts } from '#app/domain/case-list.ts'
import type { Filter, FilterKey } from '#app/domain/filter.ts'
import { queueKeys } from '#app/domain/queue-keys.ts'
import { listQueue } from '#db/assignment.ts'
import { findBoard, listRunCalls } from '#db/board.ts'
import { listChosen } from '#db/case-choice.ts'
import { listCases, summarizeCases } from '#db/case-list.ts'
import { listLateReviewers } from '#db/late-review.ts'
import { valuesOf } from '#tests/support/any-filter.ts'

type Seen = Record<string, unknown>

/** Every filter of one term that these keys allow, with values that may be found, each also turned round. */
function everyTerm(keys: readonly FilterKey[]): Filter[] {
  return keys.flatMap((key) => {
    const ordered = key.kind === 'number' || key.kind === 'date'
    const tests = valuesOf(key).flatMap((value) => [
      { by: 'is', value } as const,
      ...(ordered ? [{ by: '>=', value } as const] : []),
    ])
    return tests.map((it): Filter => [{ of: 'key', not: false, key: key.key, kind: key.kind, any: [it] }])
  })
}

const plainWords = ['CANARY', 'Ñahui', 'Mirtha', 'Nueva', 'Agua'].map((text): Filter => [
  { of: 'text', not: false, text },
])

/** Everything that a call's list, counts and averages ever answer to one of the staff. */
export async function seenByStaff(readerId: string, call: { id: string; slug: string }): Promise<Seen> {
  const board = await findBoard(readerId, call.slug)
  if (!board) return {}
  const { window: _, ...counted } = board
  const seen: Seen = {
    board: counted,
    calls: (await listRunCalls(readerId)).map(({ needs, total, byHand, failed }) => [
      needs,
      total,
      byHand,
      failed,
    ]),
    late: await listLateReviewers(readerId, call.id),
  }
  for (const filter of [[], ...everyTerm(caseKeys(board)), ...plainWords]) {
    const choice = { readerId, callId: call.id, filter }
    seen[JSON.stringify(filter)] = [await listChosen(choice), await summarizeCases(choice)]
  }
  for (const sort of caseSorts) {
    const { rows } = await listCases({ readerId, callId: call.id, filter: [] }, caseListAsk.parse({ sort }))
    seen[sort] = rows
  }
  return seen
}

/** Everything that a reviewer's queue ever answers to them. */
export async function seenByReviewer(reviewerId: string): Promise<Seen> {
  const seen: Seen = {}
  for (const filter of [[], ...everyTerm(queueKeys), ...plainWords])
    seen[JSON.stringify(filter)] = await listQueue(reviewerId, filter)
  return seen
}
