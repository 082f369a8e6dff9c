import { isWide, type Paper, type PaperPart, type PaperTable } from '#app/domain/paper.ts'

import { classNames } from './class-names.ts'
import { PaperRoom } from './paper-room.tsx'
import { SummaryList } from './summary-list.tsx'

/** The parts of a paper as a page that prints well. */
export function PaperView({ paper: { parts, language } }: { paper: Paper }) {
  return (
    <div className="minka-paper" lang={language}>
      {parts.map((part, place) => (
        <Part key={place} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: PaperPart }) {
  switch (part.is) {
    case 'heading':
      return <Heading {...part} />
    case 'text':
      return <p className={classNames('govuk-body', part.isQuiet && 'minka-quiet')}>{part.text}</p>
    case 'facts':
      return <SummaryList rows={part.facts.map(({ label, value }) => ({ key: label, value }))} />
    case 'table':
      return <PaperGrid table={part} />
    default:
      return <PaperRoom part={part} />
  }
}

const looks = { 2: 'govuk-heading-l', 3: 'govuk-heading-m', 4: 'govuk-heading-s' } as const

function Heading({ level, text }: Extract<PaperPart, { is: 'heading' }>) {
  const Tag = `h${level}` as const
  return <Tag className={looks[level]}>{text}</Tag>
}

function PaperGrid({ table }: { table: PaperTable }) {
  const { label, columns, rows, isBlank, namesRows } = table
  const look = classNames('govuk-table minka-table--dense', isBlank && 'minka-paper__grid')
  return (
    <div
      className={classNames('minka-scroll', isWide(table) && 'minka-paper__wide')}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table className={look}>
        <caption className="minka-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map(({ header, isFigure }, place) =>
              header === '' ? (
                <td key={place} className="govuk-table__cell" />
              ) : (
                <th key={place} scope="col" className={cellLook('govuk-table__header', isFigure)}>
                  {header}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, place) =>
                namesRows && place === 0 ? (
                  <th key={place} scope="row" className="govuk-table__header">
                    {text}
                  </th>
                ) : (
                  <td key={place} className={cellLook('govuk-table__cell', columns[place]?.isFigure)}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellLook(name: string, isFigure: boolean | undefined): string {
  return classNames(name, isFigure && `${name}--numeric`)
}
