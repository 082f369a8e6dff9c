export const reviewerKeys = ['mirtha', 'rafael', 'nelly', 'hugo', 'yolanda', 'abel'] as const
export type ReviewerKey = (typeof reviewerKeys)[number]

/** A score from 0 to 4, with its reason where there is one. */
export type DemoScore = number | readonly [score: number, why: string]

/** In the order of the rubric: need, participation, plan, budget, sustainability, capacity. */
export type DemoScores = readonly [DemoScore, DemoScore, DemoScore, DemoScore, DemoScore, DemoScore]

export const criterionKeys = [
  'need',
  'participation',
  'plan',
  'budget',
  'sustainability',
  'capacity',
] as const

/** A review that is in. */
export type DemoReview = {
  reviewer: ReviewerKey
  scores: DemoScores
  notesToPanel: string
  feedback: string
}

/** A review that was begun and not handed in: undefined where nothing was scored yet. */
export type UnfinishedReview = {
  reviewer: ReviewerKey
  status: 'invited' | 'accepted' | 'declined' | 'recused'
  scores?: readonly (DemoScore | undefined)[]
  notesToPanel?: string
  /** Why a reviewer said no. */
  reason?: string
}

/** All that reviewers did for one application, by its key. */
export type ReviewsOf = {
  application: string
  reviews: readonly DemoReview[]
  unfinished?: readonly UnfinishedReview[]
}

/** A conflict that a reviewer declared before reading; the application then vanished for them. */
export type DemoConflict = {
  application: string
  reviewer: ReviewerKey
  kind: 'employment' | 'family' | 'partner' | 'rival' | 'other'
  effect: 'recused' | 'abstains'
  note: string
}
