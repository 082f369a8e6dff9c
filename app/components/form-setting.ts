import type { FormDefinition } from '#app/domain/form.ts'
import type { Column, Question } from '#app/domain/question.ts'
import type { Typed } from '#app/domain/typed-list.ts'

import type { FieldProblem } from './field-problem.ts'

/** What the fields of an editor share: what stands in them, what is wrong, the funder's languages, and the draft. */
export type EditorSetting = {
  values: Typed
  problems: readonly FieldProblem[]
  locales: readonly string[]
  definition: FormDefinition
  /** The question or column as it is stored. */
  item: Question | Column
  /** The keys within it that stand in a published version. */
  fixed: readonly string[]
  /** The question of rows in which columns are named. */
  rows?: string
}
