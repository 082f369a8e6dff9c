import type { ReactNode } from 'react'

/** What stands where a list has nothing yet: why, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="minka-empty">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </div>
  )
}
