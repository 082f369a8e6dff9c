import { m } from '#app/messages/compiled/messages.js'

type PaginationProps = { newer?: string | undefined; older?: string | undefined; label?: string }

/** Links to the rows before and after these, by key: there are no page numbers. */
export function Pagination({ newer, older, label }: PaginationProps) {
  if (!newer && !older) return null
  return (
    <nav className="minka-pages" aria-label={label ?? m.ui_pages()}>
      {newer && (
        <a className="govuk-link" href={newer} rel="prev">
          <span aria-hidden="true">← </span>
          {m.ui_newer()}
        </a>
      )}
      {older && (
        <a className="govuk-link" href={older} rel="next">
          {m.ui_older()}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
