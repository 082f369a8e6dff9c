import type { RouterContextProvider } from 'react-router'

import type { Column } from '#app/domain/column.ts'
import type { RowsQuestion } from '#app/domain/column-edit.ts'
import { changeQuestion } from '#app/domain/form-edit.ts'
import type { FormDefinition } from '#app/domain/form.ts'

import { found } from './found.ts'
import { questionFor } from './question-editor.ts'

/** A question of rows of a draft, whose columns are edited; a 404 page for any other. */
export async function rowsFor(
  context: Readonly<RouterContextProvider>,
  address: { form: string; question: string },
) {
  const { question, within: _, ...editor } = await questionFor(context, address)
  return { ...editor, question: found(question?.kind === 'rows' ? question : undefined) }
}

/** The draft with other columns in this question. */
export function withColumns({ key }: RowsQuestion, change: (columns: Column[]) => Column[]) {
  return (definition: FormDefinition): FormDefinition =>
    changeQuestion(definition, key, (it) =>
      it.kind === 'rows' ? { ...it, columns: change(it.columns) } : it,
    )
}
