import { ErrorSummary } from './error-summary.tsx'
import type { FieldProblem } from './field-problem.ts'
import { Refused } from './refused.tsx'

type CaseProblemsProps = { problems?: readonly FieldProblem[]; refusal: string | undefined }

/** What keeps a step from being taken: fields to put right, or a rule's no. */
export function CaseProblems({ problems, refusal }: CaseProblemsProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <Refused refusal={refusal} />
    </>
  )
}
