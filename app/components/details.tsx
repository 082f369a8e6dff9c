import type { ReactNode } from 'react'

/** More to read for those who want it. */
export function Details({
  summary,
  children,
  open,
}: {
  summary: string
  children: ReactNode
  open?: boolean
}) {
  return (
    <details className="minka-details" open={open}>
      <summary>{summary}</summary>
      <div className="minka-details__text">{children}</div>
    </details>
  )
}
