import { listColleagues, listLiftedConflicts } from '#db/case-people.ts'
import { listSubmittedReviews } from '#db/review-list.ts'
import { listPossibleTies } from '#db/stated-conflicts.ts'

/** Who reviews an application and who has a conflict with it, for a reader to whom the caller has bound it. */
export async function readReviewers(id: string) {
  const [colleagues, lifted, reviews, ties] = await Promise.all([
    listColleagues(id),
    listLiftedConflicts(id),
    listSubmittedReviews(id),
    listPossibleTies(id),
  ])
  return { colleagues, lifted, reviews, ties }
}
