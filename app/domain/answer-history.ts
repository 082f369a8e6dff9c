import { z } from 'zod'

import type { Side } from './activity.ts'

/** One value that an answer has had, without its words. `baseRevision` is the one that its writer saw. */
export type AnswerRevision = {
  revision: number
  baseRevision: number
  personId: string
  name: string
  side: Side | null
  at: Date
}

/** `aside` is what came in another's way and never was the answer. */
export type HistoryEntry = AnswerRevision & { state: 'current' | 'earlier' | 'aside' }

/** Which value is to be the answer again, and the one that stood when that was asked. */
export const restoreInput = z.object({
  revision: z.coerce.number().int().positive(),
  base: z.coerce.number().int().positive(),
  op: z.uuid(),
})

const pauseMinutes = 10

/**
 * The values worth telling apart, the newest first: of what one person typed without a pause of ten minutes the last one, and
 * the same of what came in another's way. The revisions are given in their order.
 */
export function answerHistory(revisions: readonly AnswerRevision[], current: number): HistoryEntry[] {
  const line = lineOf(revisions, current)
  const aside = revisions.filter((it) => !line.includes(it))
  return [...turnsOf(line), ...turnsOf(aside)]
    .map((it): HistoryEntry => ({ ...it, state: stateOf(it, line, current) }))
    .sort((one, other) => other.revision - one.revision)
}

/** The revisions that were the answer one after the other, the oldest first. */
function lineOf(revisions: readonly AnswerRevision[], current: number): AnswerRevision[] {
  const byNumber = new Map(revisions.map((it) => [it.revision, it]))
  const line: AnswerRevision[] = []
  for (let it = byNumber.get(current); it; it = before(it, byNumber)) line.unshift(it)
  return line
}

function before({ revision, baseRevision }: AnswerRevision, byNumber: Map<number, AnswerRevision>) {
  return baseRevision < revision ? byNumber.get(baseRevision) : undefined
}

/** Of what follows each other, the oldest first, what another person or a pause comes after, and the last. */
function turnsOf(revisions: readonly AnswerRevision[]): AnswerRevision[] {
  return revisions.filter((it, index) => {
    const after = revisions[index + 1]
    return !after || isTurn(it, after)
  })
}

function isTurn(own: AnswerRevision, after: AnswerRevision): boolean {
  const pause = after.at.getTime() - own.at.getTime()
  return own.personId !== after.personId || own.side !== after.side || pause >= pauseMinutes * 60_000
}

function stateOf({ revision }: AnswerRevision, line: readonly AnswerRevision[], current: number) {
  if (revision === current) return 'current'
  return line.some((it) => it.revision === revision) ? 'earlier' : 'aside'
}
