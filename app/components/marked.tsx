import type { ReactNode } from 'react'

import { m } from '#app/messages/compiled/messages.js'

type MarkedProps = {
  change: 'added' | 'removed'
  /** Where words beside it say already what became of it, as of a whole row. */
  isSaidBeside?: boolean
  children: ReactNode
}

/** What was added or removed: underlined or struck through, and said in words to whoever does not see that. */
export function Marked({ change, isSaidBeside = false, children }: MarkedProps) {
  const Element = change === 'added' ? 'ins' : 'del'
  const word = change === 'added' ? m.marked_added() : m.marked_removed()
  return (
    <Element className="minka-marked">
      {!isSaidBeside && <span className="minka-hidden">{`${word} `}</span>}
      {children}
      {!isSaidBeside && <span className="minka-hidden">{` ${m.marked_end()} `}</span>}
    </Element>
  )
}
