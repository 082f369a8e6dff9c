import type { ReviewerSeverity } from './calibration.ts'
import type { ExpectedReview } from './expected-review.ts'
import { correlation, meanOf, sampleSpread } from './sample.ts'
import type { PanelScore } from './score-panel.ts'

/**
 * What an officer should look at: `severe` and `lenient` score far from the others over the same applications, `narrow`
 * gives everyone much the same, `contrary` orders applications against the others, `apart` has reviews that stand apart.
 */
export const reviewerFlags = ['severe', 'lenient', 'narrow', 'contrary', 'apart'] as const
export type ReviewerFlag = (typeof reviewerFlags)[number]

/**
 * A reviewer beside the panel, in points from 0 to 100. `mean` and `spread` (sample standard deviation) are of their own
 * scores, `severity` is as calibrated. `agreement` is the correlation, from −1 to 1, of their scores with the mean of the
 * others' over the `shared` applications that somebody else reviewed too, each corrected for severity; it needs three. A
 * flag asks for a look; it removes nothing.
 */
export type ReviewerReport = ReviewerSeverity & {
  mean: number
  spread: number | undefined
  agreement: number | undefined
  shared: number
  apart: ExpectedReview[]
  flags: ReviewerFlag[]
}

/**
 * From where on a reviewer is flagged. Severity counts from a tenth of the scale and twice its standard error on; the other
 * two from five reviews on, where chance alone flags one or two reviewers in a hundred.
 */
const flagged = { severity: 10, errors: 2, narrow: 1 / 3, agreement: 0, reviews: 5 } as const

/** The reports of a panel's reviewers, in their order there. */
export function reviewerReports(
  scores: readonly PanelScore[],
  reviewers: readonly ReviewerSeverity[],
  apart: readonly ExpectedReview[],
): ReviewerReport[] {
  const byReviewer = Map.groupBy(scores, (it) => it.reviewerId)
  const apartBy = Map.groupBy(apart, (it) => it.reviewerId)
  const othersOf = meansOfOthers(scores, new Map(reviewers.map((it) => [it.reviewerId, it.severity ?? 0])))
  const usual = typicalSpread([...byReviewer.values()])
  return reviewers.map((reviewer) => {
    const own = byReviewer.get(reviewer.reviewerId) ?? []
    const shared = own.flatMap((it) => {
      const others = othersOf(it)
      return others === undefined ? [] : [{ score: it.score, others }]
    })
    const report = {
      ...reviewer,
      mean: meanOf(own.map((it) => it.score)),
      spread: sampleSpread(own.map((it) => it.score)),
      agreement: agreementOver(shared),
      shared: shared.length,
      apart: apartBy.get(reviewer.reviewerId) ?? [],
    }
    return { ...report, flags: flagsOf(report, usual) }
  })
}

/** For a score, the mean of the others' of the same application with their severity taken out; nothing without others. */
function meansOfOthers(scores: readonly PanelScore[], severities: ReadonlyMap<string, number>) {
  const byApplication = Map.groupBy(scores, (it) => it.applicationId)
  return ({ applicationId, reviewerId }: PanelScore): number | undefined => {
    const others = (byApplication.get(applicationId) ?? []).filter((it) => it.reviewerId !== reviewerId)
    if (others.length === 0) return undefined
    return meanOf(others.map((it) => it.score + (severities.get(it.reviewerId) ?? 0)))
  }
}

function agreementOver(shared: readonly { score: number; others: number }[]): number | undefined {
  if (shared.length < 3) return undefined
  return correlation(
    shared.map((it) => it.score),
    shared.map((it) => it.others),
  )
}

/** The median of the reviewers' own spreads. */
function typicalSpread(reviews: readonly (readonly PanelScore[])[]): number {
  const spreads = reviews.flatMap((own) => sampleSpread(own.map((it) => it.score)) ?? [])
  return spreads.sort((left, right) => left - right)[Math.floor(spreads.length / 2)] ?? 0
}

function flagsOf(it: Omit<ReviewerReport, 'flags'>, usual: number): ReviewerFlag[] {
  const severity = it.severity ?? 0
  const isFar =
    Math.abs(severity) >= Math.max(flagged.severity, flagged.errors * (it.standardError ?? Infinity))
  const isNarrow = it.count >= flagged.reviews && (it.spread ?? usual) < flagged.narrow * usual
  const isContrary = it.shared >= flagged.reviews && (it.agreement ?? 1) < flagged.agreement
  const holds = {
    severe: isFar && severity > 0,
    lenient: isFar && severity < 0,
    narrow: isNarrow,
    contrary: isContrary,
    apart: it.apart.length > 0,
  }
  return reviewerFlags.filter((flag) => holds[flag])
}
