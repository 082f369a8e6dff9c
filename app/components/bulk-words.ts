import type { BulkKind } from '#app/domain/bulk-action.ts'
import { m } from '#app/messages/compiled/messages.js'

const words: Record<BulkKind, { name: () => string; hint: () => string }> = {
  remind: { name: m.bulk_kind_remind, hint: m.bulk_hint_remind },
  start_review: { name: m.bulk_kind_start_review, hint: m.bulk_hint_start_review },
  close_review: { name: m.bulk_kind_close_review, hint: m.bulk_hint_close_review },
  write: { name: m.bulk_kind_write, hint: m.bulk_hint_write },
  assign: { name: m.bulk_kind_assign, hint: m.bulk_hint_assign },
  invite: { name: m.bulk_kind_invite, hint: m.bulk_hint_invite },
  decline: { name: m.bulk_kind_decline, hint: m.bulk_hint_decline },
  approve: { name: m.bulk_kind_approve, hint: m.bulk_hint_approve },
  release: { name: m.bulk_kind_release, hint: m.bulk_hint_release },
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
    close_review: m.bulk_apply_close_review,
    write: m.bulk_apply_write,
    invite: m.bulk_apply_invite,
    decline: m.bulk_apply_decline,
    approve: m.bulk_apply_approve,
    release: m.bulk_apply_release,
  }[kind]({ count })
}

/** Whether nobody is written to because of it, now or later. */
export function isSilent(kind: Exclude<BulkKind, 'assign'>): boolean {
  return kind === 'start_review' || kind === 'close_review'
}

/** Whether its letters go only once the decisions are released. */
export function isSentLater(kind: Exclude<BulkKind, 'assign'>): boolean {
  return kind === 'invite' || kind === 'decline' || kind === 'approve'
}
