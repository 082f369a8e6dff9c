import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { classNames } from './class-names.ts'

export type SummaryRow = {
  key: string
  /** Empty answers show "not answered". */
  value: ReactNode
  /** `of` completes the link for someone who hears it alone; by default the key. */
  change?: { href: string; text?: string; of?: string } | undefined
}

/** Questions and answers, each with a link to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <Row key={row.key} {...{ row }} />
      ))}
    </dl>
  )
}

function Row({ row: { key, value, change } }: { row: SummaryRow }) {
  return (
    <div className={classNames('govuk-summary-list__row', !change && 'govuk-summary-list__row--no-actions')}>
      <dt className="govuk-summary-list__key">{key}</dt>
      <dd className="govuk-summary-list__value">
        {value === '' || value == null ? <span className="minka-quiet">{m.ui_not_answered()}</span> : value}
      </dd>
      {change && (
        <dd className="govuk-summary-list__actions">
          <a className="govuk-link" href={change.href}>
            {change.text ?? m.ui_change()}
            <span className="minka-hidden"> {change.of ?? key}</span>
          </a>
        </dd>
      )}
    </div>
  )
}
