import { partAnswer } from '#app/domain/answer.ts'
import type { PaperColumn } from '#app/domain/paper.ts'
import type { QuestionOf } from '#app/domain/question.ts'

import { localized } from './localized.ts'

/** Figures by row and column in words: a first column that names the rows, then what was typed. */
export function tableWords(
  { rows, columns }: QuestionOf<'table'>,
  raw: unknown,
): { columns: PaperColumn[]; rows: string[][] } {
  return {
    columns: [
      { header: '', isFigure: false },
      ...columns.map(({ label }) => ({ header: localized(label), isFigure: true })),
    ],
    rows: rows.map((row) => [
      localized(row.label),
      ...columns.map((column) => partAnswer(raw, `${row.key}.${column.key}`)),
    ]),
  }
}
