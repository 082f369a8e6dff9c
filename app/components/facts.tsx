import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'

/** `isProse` is text of several sentences, which takes the whole width. */
export type Fact = { label: string; value: ReactNode; isProse?: boolean }

/** A few facts about one thing, such as a call's amounts and dates. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="minka-facts">
      {facts.map(({ label, value, isProse }) => (
        <div key={label} className={classNames(isProse && 'minka-facts__prose')}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
