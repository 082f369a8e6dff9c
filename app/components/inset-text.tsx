import type { ReactNode } from 'react'

/** A passage set apart from the rest. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>
}
