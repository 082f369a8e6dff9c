import type { EditorProblem } from '#app/domain/editor-problem.ts'
import type { Typed } from '#app/domain/typed-list.ts'

import { editorProblemSentence } from './editor-problem-sentence.ts'
import { fieldName } from './field-name.ts'
import type { FieldProblem } from './field-problem.ts'
import type { WrittenChange } from './form-change-words.ts'

/** That somebody changed the same part meanwhile: who, when and what, and what one's own post would have stored. */
export type DraftConflictSaid = { by: string; at: Date; change: WrittenChange; mine?: unknown }

/** What a page of the form editor shows of a post that was not stored. */
export type EditorSaid = {
  problems: readonly FieldProblem[]
  values: Typed | undefined
  conflict: DraftConflictSaid | undefined
  refusal: string | undefined
}

type Reply = {
  values: Typed
  problems?: readonly EditorProblem[]
  conflict?: DraftConflictSaid
  refusal?: string
}

/** The reply to a post in the form editor as its page shows it: what is wrong as sentences, and everything typed. */
export function editorSaid(reply: Reply | undefined): EditorSaid {
  const { values, problems = [], conflict, refusal } = reply ?? {}
  const said = problems.map((it) => ({
    field: it.field,
    text: editorProblemSentence(it),
    name: fieldName(it.field),
  }))
  return { problems: said, values, conflict, refusal }
}
