import { calibrationOf, type CalibratedApplication, type Calibration } from './calibration.ts'
import { expectedReviews, type ExpectedReview } from './expected-review.ts'
import { fitPanel } from './panel-fit.ts'
import { placesAmong, type Place } from './places.ts'
import { reviewerReports, type ReviewerReport } from './reviewer-report.ts'
import { meanOf, sampleSpread } from './sample.ts'
import { shownPoints } from './score.ts'
import type { PanelScore } from './score-panel.ts'

/** A score from 0 to 100 as it is shown, and its place. */
export type PlacedScore = Place & { score: string }

/**
 * An application, raw and calibrated side by side. `spread` is the sample standard deviation of its reviews, none with one
 * review; `standardError` that of the calibrated score; both as shown, in points. `risen` is how many places the calibrated
 * order puts it above the raw one. `apart` are its reviews that stand far from what the others let expect.
 */
export type ApplicationStanding = {
  applicationId: string
  count: number
  raw: PlacedScore
  calibrated: PlacedScore
  spread: string | undefined
  standardError: string | undefined
  risen: number
  apart: ExpectedReview[]
}

/** All of a panel that officers look at before they believe its order. `isConnected`: every two applications can be compared. */
export type PanelReport = Pick<Calibration, 'spreads' | 'groups'> & {
  applications: ApplicationStanding[]
  reviewers: ReviewerReport[]
  isConnected: boolean
}

/** A review so many standard deviations from what was to be expected stands apart: by chance it is one in 370. */
const farApart = 3

/**
 * The report of a panel's scores before discussion, applications from the highest raw mean to the lowest. Ties are shown as
 * ties; what stands apart is named and counts like any other.
 */
export function reportPanel(scores: readonly PanelScore[]): PanelReport {
  const fit = fitPanel(scores)
  const { applications, reviewers, spreads, groups } = calibrationOf(fit)
  const expected = expectedReviews(fit)
  const apart = expected.filter((it) => Math.abs(it.deviations) > farApart)
  return {
    applications: standings(applications, scores, apart),
    reviewers: reviewerReports(scores, reviewers, apart),
    spreads,
    groups,
    isConnected: groups.length < 2,
  }
}

function standings(
  applications: readonly CalibratedApplication[],
  scores: readonly PanelScore[],
  apart: readonly ExpectedReview[],
): ApplicationStanding[] {
  const given = Map.groupBy(scores, (it) => it.applicationId)
  const apartOf = Map.groupBy(apart, (it) => it.applicationId)
  const scoresOf = (id: string) => (given.get(id) ?? []).map((it) => it.score)
  const shown = applications.map((it) => ({
    ...it,
    scores: scoresOf(it.applicationId),
    raw: shownPoints(meanOf(scoresOf(it.applicationId))),
    calibrated: shownPoints(it.calibrated),
  }))
  const rawPlace = placesAmong(shown.map((it) => it.raw))
  const calibratedPlace = placesAmong(shown.map((it) => it.calibrated))
  return shown
    .map(({ applicationId, count, standardError, ...it }) => ({
      applicationId,
      count,
      raw: { score: it.raw, ...rawPlace(it.raw) },
      calibrated: { score: it.calibrated, ...calibratedPlace(it.calibrated) },
      spread: shownIfAny(sampleSpread(it.scores)),
      standardError: shownIfAny(standardError),
      risen: rawPlace(it.raw).rank - calibratedPlace(it.calibrated).rank,
      apart: apartOf.get(applicationId) ?? [],
    }))
    .toSorted((left, right) => left.raw.rank - right.raw.rank)
}

function shownIfAny(points: number | undefined): string | undefined {
  return points === undefined ? undefined : shownPoints(points)
}
