import type { RowsQuestion } from '#app/domain/column-edit.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'
import { questionKindName } from './question-kind.ts'

type ColumnListProps = { question: RowsQuestion; base: string; href: string }

/** The columns of a question of rows, each with a link to edit it and buttons to move it or take it away. */
export function ColumnList({ question: { columns }, base, href }: ColumnListProps) {
  return (
    <form method="post">
      <input type="hidden" name="base" value={base} />
      <ol className="govuk-list minka-entries">
        {columns.map((column, at) => (
          <li key={column.key} className="minka-plan__line">
            <span>
              <span className="minka-quiet">{questionKindName(column.kind)}</span>{' '}
              <a className="govuk-link" href={`${href}/${column.key}`}>
                {localized(column.label) || column.key}
              </a>
            </span>
            <ColumnMoves column={column} isFirst={at === 0} isLast={at === columns.length - 1} />
          </li>
        ))}
      </ol>
    </form>
  )
}

type ColumnMovesProps = { column: RowsQuestion['columns'][number]; isFirst: boolean; isLast: boolean }

function ColumnMoves({ column: { key, label }, isFirst, isLast }: ColumnMovesProps) {
  const moves = [
    { move: 'up', text: m.form_move_up(), isOpen: !isFirst },
    { move: 'down', text: m.form_move_down(), isOpen: !isLast },
    { move: 'remove', text: m.form_remove(), isOpen: true },
  ].filter(({ isOpen }) => isOpen)
  return (
    <span className="minka-plan__moves">
      {moves.map(({ move, text }) => (
        <button key={move} type="submit" className="minka-link-button" name="do" value={`${move}:${key}`}>
          {text}
          <span className="minka-hidden"> {localized(label) || key}</span>
        </button>
      ))}
    </span>
  )
}
