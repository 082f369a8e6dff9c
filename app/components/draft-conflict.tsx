import type { ReactNode } from 'react'

import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'

type DraftConflictProps = {
  by: string
  at: Date
  timeZone: string
  /** The other took it away. */
  isGone: boolean
  outlineHref: string
  /** What stands there now. */
  children?: ReactNode
}

/** That somebody changed the same part meanwhile: theirs as it stands, to keep or to write over with one's own below. */
export function DraftConflict({ by, at, timeZone, isGone, outlineHref, children }: DraftConflictProps) {
  const when = formatDateTime(at, getLocale(), timeZone)
  return (
    <Notice tone="problem" title={isGone ? m.form_conflict_gone_title() : m.form_conflict_title()}>
      <p>
        {isGone ? m.form_conflict_gone_text({ name: by, when }) : m.form_conflict_text({ name: by, when })}
      </p>
      {children}
      <p>
        <a className="govuk-link" href={isGone ? outlineHref : '?'}>
          {isGone ? m.form_conflict_leave_gone() : m.form_conflict_theirs()}
        </a>
      </p>
    </Notice>
  )
}
