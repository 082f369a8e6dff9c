import type { BulkKind } from '#app/domain/bulk-action.ts'
import { m } from '#app/messages/compiled/messages.js'

const words: Record<BulkKind, { name: () => string; hint: () => string }> = {
  remind: { name: m.bulk_kind_remind, hint: m.bulk_hint_remind },
  start_review: { name: m.bulk_kind_start_review, hint: m.bulk_hint_start_review },
  write: { name: m.bulk_kind_write, hint: m.bulk_hint_write },
  assign: { name: m.bulk_kind_assign, hint: m.bulk_hint_assign },
}

/** What a bulk action does. */
export function bulkKindName(kind: BulkKind): string {
  return words[kind].name()
}

/** The same with its conditions, in a sentence. */
export function bulkKindHint(kind: BulkKind): string {
  return words[kind].hint()
}

/** The button that applies an action, with how many it is done to. */
export function bulkApply(kind: Exclude<BulkKind, 'assign'>, count: number): string {
  return {
    remind: m.bulk_apply_remind,
    start_review: m.bulk_apply_start_review,
    write: m.bulk_apply_write,
  }[kind]({ count })
}
