import { useEffect, useRef } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import type { FieldProblem } from './field-problem.ts'

type ErrorSummaryProps = { problems: readonly FieldProblem[] | undefined; title?: string }

/**
 * Everything that is wrong, on top of the page, with links to the fields; nothing when all is in order.
 * It takes the focus: by its attribute in a page without script, by the effect in one that was updated.
 */
export function ErrorSummary({ problems, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [problems])
  if (!problems?.length) return null
  return (
    <div
      ref={box}
      className="govuk-error-summary"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary-title"
    >
      <div role="alert">
        <h2 id="error-summary-title" className="govuk-error-summary__title">
          {title ?? m.ui_error_summary_title()}
        </h2>
        <ul className="govuk-list govuk-error-summary__list">
          {problems.map(({ field, text, href, name }) => (
            <li key={field + text}>
              <a href={href ?? `#${field}`}>{named(name, text)}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function named(name: string | undefined, text: string): string {
  if (name === undefined) return text
  return name.endsWith('?') ? `${name} ${text}` : `${name}: ${text}`
}
