import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Column } from './table-column.ts'
import { TableRow } from './table-row.tsx'

export type TableProps = {
  caption: string
  captionSize?: 's' | 'm' | 'l' | 'hidden'
  columns: readonly Column[]
  /** One cell per column; the first names the row. */
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
  /** On narrow screens rows become cards; `scroll` keeps the grid and lets it move sideways. */
  narrow?: 'cards' | 'scroll'
  dense?: boolean
  foot?: readonly ReactNode[]
}

/** A table with a caption. Roles are written out: some browsers forget them once rows look like cards. */
export function Table({ caption, captionSize = 'm', narrow = 'cards', dense, ...grid }: TableProps) {
  const look = classNames(
    'govuk-table',
    narrow === 'cards' && 'minka-table--stacked',
    dense && 'minka-table--dense',
  )
  const size = captionSize === 'hidden' ? 'minka-hidden' : `govuk-table__caption--${captionSize}`
  const table = (
    <table className={look} role="table">
      <caption className={`govuk-table__caption ${size}`}>{caption}</caption>
      <Grid {...grid} />
    </table>
  )
  if (narrow === 'cards') return table
  return (
    <div className="minka-scroll" role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  )
}

function Grid({ columns, rows, foot }: Pick<TableProps, 'columns' | 'rows' | 'foot'>) {
  return (
    <>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Header key={column.header} {...column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells }) => (
          <TableRow key={id} {...{ cells, columns }} />
        ))}
        {foot && <TableRow cells={foot} columns={columns} isTotal />}
      </tbody>
    </>
  )
}

function Header({ header, numeric, sort }: Column) {
  const look = classNames('govuk-table__header', numeric && 'govuk-table__header--numeric')
  // A corner above the names of the rows is a cell: an empty header names nothing.
  if (header === '') return <td role="cell" className="govuk-table__cell" />
  return (
    <th scope="col" role="columnheader" className={look} aria-sort={sort?.order}>
      {sort ? (
        <a className="govuk-link minka-sort" href={sort.href}>
          {header}
          {sort.order && <span aria-hidden="true">{sort.order === 'ascending' ? ' ▲' : ' ▼'}</span>}
        </a>
      ) : (
        header
      )}
    </th>
  )
}
