import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { NoticeIcon } from './notice-icon.tsx'

/** A consequence that must be read, such as who will receive an email. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="minka-warning">
      <NoticeIcon />
      <strong>
        <span className="minka-hidden">{m.ui_warning()} </span>
        {children}
      </strong>
    </div>
  )
}
