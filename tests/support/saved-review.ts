import { randomUUID } from 'node:crypto'

import { Refusal } from '#app/domain/refusal.ts'
import { type Score, justificationField, scoreField } from '#app/domain/review-check.ts'
import { recordReview } from '#db/review-words.ts'

type Words = { scores: readonly Score[]; notesToPanel: string; feedback: string }

/** Keeps a whole review at once, over whatever stands, as a reviewer would type it. */
export async function saveReview(assignmentId: string, personId: string, words: Words): Promise<void> {
  const { scores, ...rest } = words
  const fields = Object.entries({
    ...Object.fromEntries(scores.map(({ criterion, score }) => [scoreField(criterion), score])),
    ...Object.fromEntries(
      scores.map(({ criterion, justification }) => [justificationField(criterion), justification]),
    ),
    ...rest,
  })
  const operations = fields.map(([field, value]) => {
    return { field, value, baseRevision: Number.MAX_SAFE_INTEGER, opId: randomUUID() }
  })
  const { outcomes } = await recordReview(personId, assignmentId, operations)
  for (const it of outcomes) if (it.outcome === 'refused') throw new Refusal(it.why)
}
