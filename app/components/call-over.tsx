import type { CallFacts } from '#app/domain/call-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'

/** Says of a draft that its call is over: since when, and that nothing can be sent any more. */
export function CallOver({ facts }: { facts: Pick<CallFacts, 'closesAt' | 'timeZone'> }) {
  const when = formatDateTime(facts.closesAt, getLocale(), facts.timeZone)
  return (
    <Notice title={m.apply_over_title()}>
      <p>{m.apply_over_text({ when })}</p>
    </Notice>
  )
}
