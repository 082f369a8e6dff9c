import { m } from '#app/messages/compiled/messages.js'

import type { DecisionView } from './decision-view.ts'

/** What is said after a step. How many were told is counted from the decision that was sent, never read from the address. */
export function decisionDone(done: string | null | undefined, it: DecisionView): string | undefined {
  switch (done) {
    case 'proposed':
      return it.live?.status === 'proposed' ? m.decision_done_proposed() : undefined
    case 'approved':
      return it.live?.status === 'approved' ? m.decision_done_approved() : undefined
    case 'granted':
      return it.live?.outcome === 'reinstated' ? m.reconsider_done_granted() : undefined
    case 'upheld':
      return it.live ? undefined : m.reconsider_done_upheld()
    case 'cancelled':
      return it.live ? undefined : m.decision_done_cancelled()
    case 'released': {
      const count = it.released[0]?.letters.length
      return count ? m.decision_done_released({ count }) : undefined
    }
    default:
      return undefined
  }
}
