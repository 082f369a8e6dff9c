import type { ReactNode } from 'react'
import { NoticeIcon } from './notice-icon.tsx'

/** Says that something was done. The status holds these words and nothing else. */
export function SuccessMessage({ children }: { children: ReactNode }) {
  return (
    <div className="minka-notice minka-notice--success">
      <NoticeIcon isDone />
      <p role="status">{children}</p>
    </div>
  )
}
