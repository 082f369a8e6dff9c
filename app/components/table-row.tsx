import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Column } from './table-column.ts'

type TableRowProps = { cells: readonly ReactNode[]; columns: readonly Column[]; isTotal?: boolean }

/** A row whose first cell names it; the others carry their column's name for the narrow layout. */
export function TableRow({ cells: [name, ...values], columns, isTotal }: TableRowProps) {
  return (
    <tr role="row" className={isTotal ? 'minka-total' : undefined}>
      <th scope="row" role="rowheader" className="govuk-table__header">
        {name}
      </th>
      {values.map((value, index) => {
        const column = columns[index + 1]
        const look = classNames('govuk-table__cell', column?.numeric && 'govuk-table__cell--numeric')
        return (
          <td key={column?.header ?? index} role="cell" className={look} data-label={column?.header}>
            {value}
          </td>
        )
      })}
    </tr>
  )
}
