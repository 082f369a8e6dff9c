import type { ReactNode } from 'react'

/** The page's one heading, with what it belongs to above it. */
export function PageHeading({ caption, children }: { caption?: ReactNode; children: ReactNode }) {
  return (
    <h1 className="govuk-heading-l">
      {caption && <span className="govuk-caption-l">{caption}</span>}
      {children}
    </h1>
  )
}
