import { partAnswer } from '#app/domain/answer.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { textIn } from '#app/domain/text.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Table } from './table.tsx'

/** Figures by row and column, such as members by sex and age. */
export function AnswerTable({ question, raw }: { question: QuestionOf<'table'>; raw: unknown }) {
  const { rows, columns } = question
  const locale = getLocale()
  const caption = textIn(question.label, locale)
  return (
    <Table
      caption={caption}
      captionSize="hidden"
      narrow="scroll"
      dense
      columns={[
        { header: '' },
        ...columns.map(({ label }) => ({ header: textIn(label, locale), numeric: true })),
      ]}
      rows={rows.map((row) => ({
        id: row.key,
        cells: [
          textIn(row.label, locale),
          ...columns.map((column) => partAnswer(raw, `${row.key}.${column.key}`)),
        ],
      }))}
    />
  )
}
