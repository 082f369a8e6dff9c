import { reviewChanges } from '#app/domain/review-versions.ts'
import type { VersionedReview } from '#db/review-versions.ts'

/**
 * The versions of a review, the newest first, each with what it says otherwise than the one before. Worked out here alone: browsers may
 * cut words otherwise than the server.
 */
export function reviewVersionsPage({ versions, criteria, ...review }: VersionedReview) {
  const keys = criteria.map(({ key }) => key)
  const shown = versions.map((version, at) => {
    const before = versions[at - 1]
    return {
      number: version.number,
      submittedAt: version.submittedAt,
      changes: before ? reviewChanges(before, version, keys) : null,
    }
  })
  return { review, criteria, versions: shown.reverse() }
}
