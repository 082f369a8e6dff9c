import type { CallFacts } from '#app/domain/call-facts.ts'
import type { CallWindow } from '#app/domain/call.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'

type Windowed = { window: CallWindow; opensAt: Date; facts: Pick<CallFacts, 'closesAt' | 'timeZone'> }

/** When a call opens, closes or closed, with the zone: each a sentence. */
export function windowSentences({ window, opensAt, facts: { closesAt, timeZone } }: Windowed): string[] {
  const at = (instant: Date) => ({ when: formatDateTime(instant, getLocale(), timeZone) })
  if (window === 'open') return [m.call_closes_at(at(closesAt))]
  return window === 'not_open'
    ? [m.call_opens_at(at(opensAt)), m.call_closes_at(at(closesAt))]
    : [m.call_closed_at(at(closesAt))]
}
