import type { ReactNode } from 'react'

export type TimelineEvent = {
  id: string
  what: ReactNode
  /** The instant in ISO, and as the person reads it. */
  at: string
  when: string
  who?: string | undefined
  detail?: ReactNode
}

/** What happened, in the order given. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="minka-timeline">
      {events.map(({ id, what, at, when, who, detail }) => (
        <li key={id}>
          <p>
            <strong>{what}</strong>
          </p>
          <p className="minka-quiet">
            <time dateTime={at}>{when}</time>
            {who && ` · ${who}`}
          </p>
          {detail && <div>{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
