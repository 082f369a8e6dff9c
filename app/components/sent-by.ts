import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** Who sends an application that its reader may only help to write. */
export function sentBy(representatives: readonly string[]): string {
  if (representatives.length === 0) return m.apply_send_contributor()
  const names = new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(representatives)
  return m.apply_send_by({ names })
}
