import type { CaseNeed } from '#app/domain/case-list.ts'
import { m } from '#app/messages/compiled/messages.js'

const names: Record<CaseNeed, () => string> = {
  late: m.manage_need_late,
  screening: m.manage_need_screening,
  reviewers: m.manage_need_reviewers,
  reviews_in: m.manage_need_reviews_in,
  proposed: m.manage_need_proposed,
  approved: m.manage_need_approved,
  reconsider: m.manage_need_reconsider,
}

/** What a case waits for, in words. */
export function needName(need: CaseNeed): string {
  return names[need]()
}
