import { m } from '#app/messages/compiled/messages.js'
import { EmptyState } from './empty-state.tsx'

/** Says why there is nothing to assign: no application is in review, or nobody reviews. */
export function AssigningEmpty({ isReviewing }: { isReviewing: boolean }) {
  return isReviewing ? (
    <EmptyState title={m.assigning_no_reviewers()}>
      <p>{m.assigning_no_reviewers_text()}</p>
    </EmptyState>
  ) : (
    <EmptyState title={m.assigning_nothing()}>
      <p>{m.assigning_nothing_text()}</p>
    </EmptyState>
  )
}
