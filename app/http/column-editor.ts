import type { RouterContextProvider } from 'react-router'

import type { Column } from '#app/domain/column.ts'
import { type RowsQuestion, blankColumn, columnKinds } from '#app/domain/column-edit.ts'
import { changeQuestion } from '#app/domain/form-edit.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { posted } from '#app/domain/read-words.ts'

import { found } from './found.ts'
import { questionFor } from './question-editor.ts'

/** A question of rows of a draft, whose columns are edited; `question` is nothing where somebody took it away. */
export async function rowsFor(
  asking: { request: Request; context: Readonly<RouterContextProvider> },
  address: { form: string; question: string },
) {
  const { question, within: _, ...editor } = await questionFor(asking, address)
  return { ...editor, question: question?.kind === 'rows' ? question : undefined }
}

/** The column that a post is about: as it stands, or as it was begun, where somebody took it away meanwhile. */
export function columnOfPost({ columns }: RowsQuestion, key: string, fields: FormData): Column {
  const kind = columnKinds.find((it) => it === posted(fields, 'kind'))
  return columns.find((it) => it.key === key) ?? blankColumn(found(kind), key)
}

/** The draft with other columns in this question. */
export function withColumns(key: string, change: (columns: Column[]) => Column[]) {
  return (definition: FormDefinition): FormDefinition =>
    changeQuestion(definition, key, (it) =>
      it.kind === 'rows' ? { ...it, columns: change(it.columns) } : it,
    )
}

/** The columns with this one as it was edited; where it is gone, it stands at their end again. */
export function withColumn(column: Column) {
  return (columns: Column[]): Column[] =>
    columns.some(({ key }) => key === column.key)
      ? columns.map((it) => (it.key === column.key ? column : it))
      : [...columns, column]
}
