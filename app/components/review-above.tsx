import { m } from '#app/messages/compiled/messages.js'
import { BackLink } from './back-link.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProblem } from './field-problem.ts'
import { KeptWords } from './kept-words.tsx'
import { pageTitle } from './page-title.ts'
import { Refused } from './refused.tsx'
import { ReviewConflicts, type ReviewConflict } from './review-conflicts.tsx'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { SuccessMessage } from './success-message.tsx'

type ReviewAboveProps = {
  title: string
  back: { href: string; text: string }
  said: string | undefined
  problems: readonly FieldProblem[]
  refusal: string | undefined
  /** What was typed and not taken, by field. */
  kept: Readonly<Record<string, string>>
  conflicts: readonly ReviewConflict[]
  criteria: readonly ReviewedCriterion[]
  timeZone: string
}

/** What the pages of a review say before anything else: the way back, what was done, and what could not be. */
export function ReviewAbove({ title, back, said, problems, refusal, kept, ...both }: ReviewAboveProps) {
  return (
    <>
      <title>{pageTitle(title, problems)}</title>
      <BackLink {...back} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <ErrorSummary problems={problems} title={m.review_problems_title()} />
      <Refused refusal={refusal} />
      <KeptWords values={Object.fromEntries(Object.entries(kept).map(([name, text]) => [name, [text]]))} />
      <ReviewConflicts {...both} />
    </>
  )
}
