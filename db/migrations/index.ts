import * as people from './001-people.ts'
import * as organizations from './002-organizations.ts'
import * as calls from './003-calls.ts'
import * as applications from './004-applications.ts'
import * as judgment from './005-judgment.ts'
import * as history from './006-history.ts'
import * as guards from './007-guards.ts'
import * as kept from './008-kept.ts'
import * as handedIn from './009-handed-in.ts'
import * as formDrafts from './010-form-drafts.ts'
import * as callSetups from './011-call-setups.ts'
import * as fileScans from './012-file-scans.ts'
import * as workingTogether from './013-working-together.ts'
import * as facilitators from './014-facilitators.ts'
import * as copiedAnswers from './015-copied-answers.ts'
import * as assigning from './016-assigning.ts'
import * as scoring from './017-scoring.ts'
import * as deliberation from './018-deliberation.ts'
import * as board from './019-board.ts'
import * as stages from './020-stages.ts'
import * as slates from './021-slates.ts'
import * as decisionBatches from './022-decision-batches.ts'
import * as delivery from './023-delivery.ts'
import * as reviewFigures from './025-review-figures.ts'
import * as afterTheAward from './026-after-the-award.ts'
import * as moneyIsGuarded from './027-money-is-guarded.ts'
import * as reconsiderations from './028-reconsiderations.ts'
import * as repayments from './029-repayments.ts'
import * as foundByIndex from './030-found-by-index.ts'
import * as barredReviewers from './031-barred-reviewers.ts'
import * as keptReviews from './032-kept-reviews.ts'
import * as moneyIsRemembered from './034-money-is-remembered.ts'
import * as lettersHold from './035-letters-hold.ts'

/** Every migration in its order. A migration that has been released is never edited. */
export const migrations = {
  '001-people': people,
  '002-organizations': organizations,
  '003-calls': calls,
  '004-applications': applications,
  '005-judgment': judgment,
  '006-history': history,
  '007-guards': guards,
  '008-kept': kept,
  '009-handed-in': handedIn,
  '010-form-drafts': formDrafts,
  '011-call-setups': callSetups,
  '012-file-scans': fileScans,
  '013-working-together': workingTogether,
  '014-facilitators': facilitators,
  '015-copied-answers': copiedAnswers,
  '016-assigning': assigning,
  '017-scoring': scoring,
  '018-deliberation': deliberation,
  '019-board': board,
  '020-stages': stages,
  '021-slates': slates,
  '022-decision-batches': decisionBatches,
  '023-delivery': delivery,
  '025-review-figures': reviewFigures,
  '026-after-the-award': afterTheAward,
  '027-money-is-guarded': moneyIsGuarded,
  '028-reconsiderations': reconsiderations,
  '029-repayments': repayments,
  '030-found-by-index': foundByIndex,
  '031-barred-reviewers': barredReviewers,
  '032-kept-reviews': keptReviews,
  '034-money-is-remembered': moneyIsRemembered,
  '035-letters-hold': lettersHold,
}
