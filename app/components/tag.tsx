import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Tone = 'plain' | 'green' | 'gold' | 'red' | 'river'

/** A status word. Green is good news, gold waits for someone, red is a problem, river is under way. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames('minka-tag', tone !== 'plain' && `minka-tag--${tone}`)}>{children}</span>
}
