import { Refusal } from '#app/domain/refusal.ts'
import {
  type Declaration,
  declarationField,
  declare,
  readDeclarations,
} from '#app/domain/review-declaration.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeReview } from '#db/review.ts'

import { refusalSentence } from './attempt.ts'

type Asked = { id: string; reference: string }

/**
 * Stores what a reviewer said of each of these assignments, one by one: what is refused or missing keeps nothing else from
 * being stored, and comes back as a problem that names its application.
 */
export async function declareAll(
  by: { personId: string },
  asked: readonly Asked[],
  typed: Readonly<Record<string, string>>,
) {
  const { said, missing } = readDeclarations(
    asked.map(({ id }) => id),
    typed,
  )
  const problems: { field: string; text: string }[] = []
  for (const it of said) {
    const text = await declaredOrRefused(by, it)
    if (text !== undefined) problems.push({ field: declarationField(it.id), text: about(asked, it.id, text) })
  }
  return {
    said,
    problems: [...problems, ...missing.map((field) => ({ field, text: whatIsMissing(field, asked) }))],
  }
}

async function declaredOrRefused(by: { personId: string }, said: Declaration): Promise<string | undefined> {
  try {
    await changeReview(said.id, by, (file, signed) => declare(file, said, signed))
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusalSentence(error)
  }
}

function about(asked: readonly Asked[], assignmentId: string, text: string) {
  const reference = asked.find(({ id }) => id === assignmentId)?.reference ?? ''
  return m.conflict_answer_refused({ reference, text })
}

function whatIsMissing(field: string, asked: readonly Asked[]) {
  const reference = asked.find(({ id }) => field.endsWith(id))?.reference ?? ''
  return field.startsWith('kind_')
    ? m.conflict_kind_missing({ reference })
    : m.conflict_answer_missing({ reference })
}
