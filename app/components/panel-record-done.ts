import { m } from '#app/messages/compiled/messages.js'

/** What was just recorded of the panel, as its address says it. */
export function panelRecordDone(done: string | null): string | undefined {
  if (done === 'sitting') return m.sitting_done()
  return done === 'recommendations' ? m.panel_record_done() : undefined
}
