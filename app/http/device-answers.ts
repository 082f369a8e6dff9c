import { Refusal } from '#app/domain/refusal.ts'
import { type AnswerOperation, type OtherAnswer, recordAnswers } from '#db/answer.ts'

import type { AnswerPost } from './answer-post.ts'

type Words = { by: string; when: string; text: string }
type InWords = (other: OtherAnswer & { question: string }) => Words

/** What became of one answer of a device: a question that is closed, or that the form does not ask, is `refused`. */
export type DeviceOutcome =
  | { question: string; outcome: 'saved'; revision: number }
  | { question: string; outcome: 'conflict'; other: Words }
  | { question: string; outcome: 'refused' }

/** Saves each answer of a post for itself, so that one that cannot be taken keeps no other from being saved. */
export async function recordEach(
  personId: string,
  applicationId: string,
  { fields, operations }: AnswerPost,
  inWords: InWords,
): Promise<DeviceOutcome[]> {
  const outcomes: DeviceOutcome[] = []
  for (const question of new Set(fields.getAll('asked').map(String))) {
    const operation = operations.find((it) => it.question === question)
    outcomes.push(await record(personId, applicationId, operation, inWords).catch(unlessRefused(question)))
  }
  return outcomes
}

async function record(
  personId: string,
  applicationId: string,
  operation: AnswerOperation | undefined,
  inWords: InWords,
): Promise<DeviceOutcome> {
  if (!operation) throw new Refusal('answers_closed')
  const [recorded] = await recordAnswers(personId, applicationId, [operation])
  if (!recorded) throw new Refusal('answers_closed')
  const { question } = recorded
  if (recorded.outcome === 'saved') return recorded
  return { question, outcome: 'conflict', other: inWords({ ...recorded.other, question }) }
}

function unlessRefused(question: string) {
  return (error: unknown): DeviceOutcome => {
    if (error instanceof Refusal) return { question, outcome: 'refused' }
    throw error
  }
}
