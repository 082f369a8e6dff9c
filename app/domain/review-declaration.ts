import { z } from 'zod'
import type { Signed } from './capacity.ts'
import type { ConflictKind } from './conflict.ts'
import { accept, declineAssignment, recuse } from './review-assign.ts'
import type { ReviewChange, ReviewFile } from './review-case.ts'

/** The kinds of conflict that a person can say of themselves; the portal sees some by itself. */
export const declaredKinds = [
  'same_organization',
  'family',
  'employment',
  'partner',
  'rival',
  'other',
] as const satisfies readonly ConflictKind[]

/** A conflict found while reading: its kind. */
export const recuseInput = z.object({ kind: z.enum(declaredKinds, { error: 'problem_required_choice' }) })

export const declarationAnswers = ['none', 'conflict', 'decline'] as const

/** What a reviewer says of one application before reading it; a conflict has a kind, a no perhaps a reason. */
export type Declaration =
  | { id: string; answer: 'none' }
  | { id: string; answer: 'decline'; reason: string }
  | { id: string; answer: 'conflict'; kind: (typeof declaredKinds)[number] }

/** The name of the input of what is said of an assignment, in the form of all of them. */
export function declarationField(id: string): string {
  return `answer_${id}`
}

/** The name of the input of a conflict's kind. */
export function declaredKindField(id: string): string {
  return `kind_${id}`
}

/** The name of the input of why a reviewer says no. */
export function declinedReasonField(id: string): string {
  return `reason_${id}`
}

/** Reads what was said of these assignments: what is whole, and the fields of what is missing. */
export function readDeclarations(ids: readonly string[], typed: Readonly<Record<string, string>>) {
  const said: Declaration[] = []
  const missing: string[] = []
  for (const id of ids) {
    const answer = z.enum(declarationAnswers).safeParse(typed[declarationField(id)])
    const kind = z.enum(declaredKinds).safeParse(typed[declaredKindField(id)])
    if (!answer.success) missing.push(declarationField(id))
    else if (answer.data === 'none') said.push({ id, answer: answer.data })
    else if (answer.data === 'decline')
      said.push({ id, answer: answer.data, reason: typed[declinedReasonField(id)] ?? '' })
    else if (kind.success) said.push({ id, answer: answer.data, kind: kind.data })
    else missing.push(declaredKindField(id))
  }
  return { said, missing }
}

/** The form of those fields, all of them text. */
export function declarationForm(ids: readonly string[]) {
  const names = ids.flatMap((id) => [declarationField(id), declaredKindField(id), declinedReasonField(id)])
  return z.object(Object.fromEntries(names.map((name) => [name, z.string().default('')])))
}

/** The move that a declaration makes: accepting what shows no conflict, being recused, or saying no. */
export function declare(file: ReviewFile, said: Declaration, signed: Signed): ReviewChange {
  if (said.answer === 'conflict') return recuse(file, said, signed)
  if (said.answer === 'decline') return declineAssignment(file, said, signed)
  return accept(file, { noConflict: true }, signed)
}
