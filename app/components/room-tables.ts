import type { PaperPart } from '#app/domain/paper.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { rowsByHand } from '#app/domain/room-by-hand.ts'
import { m } from '#app/messages/compiled/messages.js'

import { holdsFigures } from './answer-row-words.ts'
import { localized } from './localized.ts'

/** An empty table; what may be chosen in its columns stands before it. */
export function rowsRoom(question: QuestionOf<'rows'>): PaperPart[] {
  const { columns, max } = question
  const choices = columns.flatMap((column) =>
    column.kind === 'one_of'
      ? [
          {
            label: localized(column.label),
            value: column.options.map(({ label }) => localized(label)).join(' · '),
          },
        ]
      : [],
  )
  const helped = columns.flatMap(({ label, help }) =>
    help ? [{ label: localized(label), value: localized(help) }] : [],
  )
  const told = [...helped, ...choices]
  const count = rowsByHand(question)
  return [
    ...(told.length > 0 ? [{ is: 'facts' as const, facts: told }] : []),
    ...(count < max ? [{ is: 'text' as const, text: m.paper_more_rows({ max }), isQuiet: true }] : []),
    {
      is: 'table',
      label: localized(question.label),
      columns: columns.map((column) => ({ header: localized(column.label), isFigure: holdsFigures(column) })),
      rows: Array.from({ length: count }, () => columns.map(() => '')),
      namesRows: false,
      isBlank: true,
    },
  ]
}

/** An empty grid with its rows named. */
export function tableRoom({ label, rows, columns }: QuestionOf<'table'>): PaperPart {
  return {
    is: 'table',
    label: localized(label),
    columns: [
      { header: '', isFigure: false },
      ...columns.map((column) => ({ header: localized(column.label), isFigure: true })),
    ],
    rows: rows.map((row) => [localized(row.label), ...columns.map(() => '')]),
    namesRows: true,
    isBlank: true,
  }
}
