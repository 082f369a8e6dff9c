import type { ReviewerFlag } from '#app/domain/reviewer-report.ts'
import { m } from '#app/messages/compiled/messages.js'

/** A reviewer beside the panel, as the report and its file say it; points are of 100. */
export type ReportedReviewer = {
  reviewerId: string
  name: string
  count: number
  mean: number
  spread: number | undefined
  severity: number | undefined
  standardError: number | undefined
  agreement: number | undefined
  shared: number
  days: number | undefined
  flags: readonly ReviewerFlag[]
  apart: readonly { applicationId: string; reference: string; score: number; expected: number }[]
}

const words: Record<ReviewerFlag, () => string> = {
  severe: m.reviewer_flag_severe,
  lenient: m.reviewer_flag_lenient,
  narrow: m.reviewer_flag_narrow,
  contrary: m.reviewer_flag_contrary,
  apart: m.reviewer_flag_apart,
}

/** What an officer should look at, in words. */
export function reviewerFlagWords(flag: ReviewerFlag): string {
  return words[flag]()
}
