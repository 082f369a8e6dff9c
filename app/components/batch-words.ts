import type { BatchKind } from '#app/domain/bulk-action.ts'
import { m } from '#app/messages/compiled/messages.js'

const words: Record<
  BatchKind,
  { title: () => string; would: () => string; did: (counted: { count: number }) => string }
> = {
  propose: { title: m.batch_propose, would: m.batch_propose_would, did: m.batch_proposed },
  approve: { title: m.batch_approve, would: m.batch_approve_would, did: m.batch_approved },
  release: { title: m.batch_release, would: m.batch_release_would, did: m.batch_released },
}

/** What a batch of decisions does. */
export function batchTitle(kind: BatchKind): string {
  return words[kind].title()
}

/** What it will do once it is confirmed, in a sentence. */
export function batchWould(kind: BatchKind): string {
  return words[kind].would()
}

/** What it did to so many. */
export function batchDid(kind: BatchKind, count: number): string {
  return words[kind].did({ count })
}
