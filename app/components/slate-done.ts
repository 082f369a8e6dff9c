import { m } from '#app/messages/compiled/messages.js'

/** What was just done with a slate, as its address says it. */
export function slateDone(done: string | null): string | undefined {
  if (done === 'saved') return m.slate_done_saved()
  return done === 'reasons' ? m.slate_done_reasons() : undefined
}
