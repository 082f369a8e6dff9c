import type { QuestionOf } from '#app/domain/question.ts'
import { localized } from './localized.ts'
import { Table } from './table.tsx'
import { tableWords } from './table-words.ts'

/** Figures by row and column, such as members by sex and age. */
export function AnswerTable({ question, raw }: { question: QuestionOf<'table'>; raw: unknown }) {
  const { columns, rows } = tableWords(question, raw)
  return (
    <Table
      caption={localized(question.label)}
      captionSize="hidden"
      narrow="scroll"
      dense
      columns={columns.map(({ header, isFigure }) => (isFigure ? { header, numeric: true } : { header }))}
      rows={question.rows.map(({ key }, place) => ({ id: key, cells: rows[place] ?? [] }))}
    />
  )
}
