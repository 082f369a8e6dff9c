import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'

type MovedClosingsProps = {
  moved: readonly { what: 'extend' | 'close'; from: Date; to: Date; reason: string }[]
  timeZone: string
}

const titles = { extend: m.call_extended, close: m.call_closed_early }

/** That the closing of a call is another than was announced, and why. */
export function MovedClosings({ moved, timeZone }: MovedClosingsProps) {
  const when = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  return moved.map(({ what, from, to, reason }) => (
    <Notice key={to.toISOString()} title={titles[what]()}>
      <p>{m.call_closing_moved({ from: when(from), to: when(to), reason })}</p>
    </Notice>
  ))
}
