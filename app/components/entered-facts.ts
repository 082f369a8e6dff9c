import { m } from '#app/messages/compiled/messages.js'

/** Who typed an application for whom, as a fact about it; none where its own people wrote it. */
export function enteredFacts(enteredBy: string | null, organization: string) {
  if (enteredBy === null) return []
  return [{ label: m.entered_label(), value: m.apply_entered_by({ name: enteredBy, organization }) }]
}
