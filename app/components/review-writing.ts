import type { FieldProblem } from './field-problem.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'

/** What a page on which a review is written knows of it. */
export type ReviewWriting = {
  id: string
  /** Names this page: the same words posted twice from it are one operation. */
  op: string
  /** Whether it was sent before, and may be left as it was. */
  isCorrected: boolean
  revisions: Readonly<Record<string, number>>
  criteria: readonly ReviewedCriterion[]
  notesToPanel: string
  feedback: string
  problems: readonly FieldProblem[]
  previous: string | null
  next: string | null
}
