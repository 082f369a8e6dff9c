import { listColleagues, listLiftedConflicts } from '#db/case-people.ts'
import { listSubmittedReviews } from '#db/review-list.ts'
import { listPossibleTies } from '#db/stated-conflicts.ts'

/**
 * Who reviews an application and who has a conflict with it, for a reader to whom the caller has bound it; what others wrote is
 * withheld while the reader still owes a review.
 */
export async function readReviewers(personId: string, id: string) {
  const [colleagues, lifted, given, ties] = await Promise.all([
    listColleagues(id),
    listLiftedConflicts(id),
    listSubmittedReviews(personId, id),
    listPossibleTies(id),
  ])
  return { colleagues, lifted, ...given, ties }
}
