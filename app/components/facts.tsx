import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** A few facts about one thing, such as a call's amounts and dates. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="minka-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
