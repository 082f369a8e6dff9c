import { caseKeys } from '#app/domain/case-keys.ts'
import { caseListAsk, caseSorts } from '#app/domain/case-list.ts'
import type { Filter, FilterKey } from '#app/domain/filter.ts'
import { queueKeys } from '#app/domain/queue-keys.ts'
import { listQueue } from '#db/assignment.ts'
import { countBoard, findBoard, listRunCalls } from '#db/board.ts'
import { listChosen } from '#db/case-choice.ts'
import { listCases, summarizeCases } from '#db/case-list.ts'
import { listLateReviewers } from '#db/late-review.ts'
import { valuesOf } from '#tests/support/any-filter.ts'

type Seen = Record<string, unknown>

/** Every filter of one term that these keys allow, with values that may be found, each also turned round. */
function everyTerm(keys: readonly FilterKey[]): Filter[] {
  return keys.flatMap((key) => {
    const ordered = key.kind === 'number' || key.kind === 'date'
    const tests = someOf(key).flatMap((value) => [
      { by: 'is', value } as const,
      ...(ordered ? [{ by: '>=', value } as const] : []),
    ])
    return tests.map((it): Filter => [{ of: 'key', not: false, key: key.key, kind: key.kind, any: [it] }])
  })
}

/** Numbers and words that fall among what is planted; every value of the rest. */
function someOf(key: FilterKey): readonly string[] {
  if (key.kind === 'number') return ['2', '50']
  return key.kind === 'text' ? ['CANARY', 'Ñahui', 'Mirtha'] : valuesOf(key)
}

const plainWords = ['CANARY', 'Ñahui', 'Mirtha', 'Nueva', 'Agua'].map((text): Filter => [
  { of: 'text', not: false, text },
])

/** Everything that a call's list, counts and averages ever answer to one of the staff. */
export async function seenByStaff(readerId: string, call: { id: string; slug: string }): Promise<Seen> {
  const board = await findBoard(readerId, call.slug)
  if (!board) return {}
  const { window: _, ...shown } = board
  const seen: Seen = {
    board: [shown, await countBoard(readerId, call.id)],
    calls: (await listRunCalls(readerId)).map(({ needs, total, byHand, awards, failed }) => [
      needs,
      total,
      byHand,
      awards,
      failed,
    ]),
    late: await listLateReviewers(readerId, call.id),
  }
  const asked = [[], ...everyTerm(caseKeys(board)), ...plainWords].map(async (filter) => {
    const choice = { readerId, callId: call.id, filter }
    seen[JSON.stringify(filter)] = await Promise.all([listChosen(choice), summarizeCases(choice)])
  })
  await Promise.all(asked)
  for (const sort of caseSorts) {
    const { rows } = await listCases({ readerId, callId: call.id, filter: [] }, caseListAsk.parse({ sort }))
    seen[sort] = rows
  }
  return seen
}

/** Everything that a reviewer's queue ever answers to them. */
export async function seenByReviewer(reviewerId: string): Promise<Seen> {
  const seen: Seen = {}
  const asked = [[], ...everyTerm(queueKeys), ...plainWords].map(async (filter) => {
    seen[JSON.stringify(filter)] = await listQueue(reviewerId, filter)
  })
  await Promise.all(asked)
  return seen
}
