import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { Timeline } from './timeline.tsx'

type ExtensionListProps = {
  extensions: readonly { id: number; closesAt: Date; reason: string; by: string; at: Date }[]
  timeZone: string
}

/** The time that an application was given beyond its call's, and why. */
export function ExtensionList({ extensions, timeZone }: ExtensionListProps) {
  const when = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  return (
    <Timeline
      events={extensions.map(({ id, closesAt, reason, by, at }) => ({
        id: String(id),
        what: m.callsetup_extended_until({ when: when(closesAt) }),
        at: at.toISOString(),
        when: when(at),
        who: by,
        detail: <p>{m.callsetup_because({ reason })}</p>,
      }))}
    />
  )
}
