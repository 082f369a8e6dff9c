import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { NoticeIcon } from './notice-icon.tsx'

type NoticeProps = {
  /** `information` by default; `problem` is something refused or failed. */
  tone?: 'information' | 'problem'
  title: string
  children?: ReactNode
}

/** Something to know before reading on: a region named by its title. A problem interrupts a screen reader. */
export function Notice({ tone = 'information', title, children }: NoticeProps) {
  const id = useId()
  const role = tone === 'problem' ? 'alert' : 'region'
  return (
    <div className={classNames('minka-notice', tone === 'problem' && 'minka-notice--problem')}>
      <NoticeIcon />
      <div role={role} aria-labelledby={id}>
        <h2 id={id} className="minka-notice__title">
          {title}
        </h2>
        {children}
      </div>
    </div>
  )
}
