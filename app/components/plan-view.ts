import type { AssignmentPlan } from '#app/domain/assignment-plan.ts'
import type { MatchKind } from '#app/domain/assignment-problem.ts'
import type { PlanRequest } from '#app/domain/assignment-request.ts'

export type { PlanRequest }

export type PlanSummary = Omit<AssignmentPlan, 'pairs'>

/** An application of a plan by what it is called. */
export type NamedApplication = { id: string; reference: string; title: string }

/** A reviewer that a plan names for an application; `refusal` says why they were not, or cannot be, asked. */
export type PlannedPair = {
  application: NamedApplication
  reviewerId: string
  reviewer: string
  matches: readonly MatchKind[]
  refusal: string | null
}

/** A reviewer of a plan, and how many letters they are sent. */
export type PlannedReviewer = { id: string; name: string; email: string | null; added: number }
