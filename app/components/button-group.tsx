import type { ReactNode } from 'react'

/** Buttons, and links beside them, in one row where there is room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>
}
