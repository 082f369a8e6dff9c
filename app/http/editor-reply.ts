import { data } from 'react-router'

import type { EditorProblem } from '#app/domain/editor-problem.ts'
import type { Typed } from '#app/domain/typed-list.ts'

/** What somebody changed meanwhile in the part that was posted, and what would have been stored in its place. */
export type EditorConflict = {
  by: string
  at: Date
  change: { number: number; part: string; before: unknown; after: unknown }
  mine?: object
}

/** How the form editor answers what it could not store: always with everything typed. */
export type EditorReply = {
  values: Typed
  problems?: readonly EditorProblem[]
  conflict?: EditorConflict
  refusal?: string
}

/** What is wrong with an editor's fields, as 422 with everything typed. */
export function editorReply(problems: readonly EditorProblem[], values: Typed) {
  return data<EditorReply>({ problems, values }, { status: 422 })
}

/** Everything that a form posted, by the names of its fields. */
export function typedOf(fields: FormData): Typed {
  const names = [...new Set(fields.keys())]
  return Object.fromEntries(
    names.map((name) => [name, fields.getAll(name).filter((value) => typeof value === 'string')]),
  )
}
