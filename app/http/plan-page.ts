import { Refusal } from '#app/domain/refusal.ts'
import { previewAsking } from '#db/assignment-dry-run.ts'
import { type StoredPlan, isStale } from '#db/assignment-plan.ts'
import {
  type NamedPair,
  listPlanned,
  listPlannedReviewers,
  nameApplications,
  plannedPageSize,
} from '#db/planned-pairs.ts'
import { findStageTies } from '#db/stage-ties.ts'

import { refusalSentence } from './attempt.ts'
import { lettersOf } from './award-for.ts'

const unmetShown = 50

/**
 * Everything that the page of a made plan shows: a part of its pairs, all that was refused, the ties to look at before it is
 * applied, and the letter as an example.
 */
export async function readPlanPage(plan: StoredPlan, officerId: string, after: string) {
  const { id, summary } = plan
  const loaded = summary?.loads.map(({ reviewerId }) => reviewerId) ?? []
  const unmet = summary?.unmet.slice(0, unmetShown).map(({ applicationId }) => applicationId) ?? []
  const [stale, pairs, refused, reviewers, applications, ties] = await Promise.all([
    isStale(plan, officerId),
    listPlanned(officerId, id, { after }),
    listPlanned(officerId, id, { refused: true }),
    listPlannedReviewers(id, loaded),
    nameApplications(officerId, unmet),
    plan.status === 'ready' ? findStageTies(officerId, plan.stageId, id) : { count: 0, shown: [] },
  ])
  return {
    stale,
    pairs: await said(pairs),
    refused: await said(refused),
    reviewers,
    applications,
    ties,
    letters: plan.status === 'ready' && !stale ? await exampleOf(pairs, officerId) : [],
    next: nextAfter(pairs),
  }
}

/** The letter of the first pair that can be asked; every other differs by its application and its reviewer. */
async function exampleOf(pairs: readonly NamedPair[], officerId: string) {
  const first = pairs.find(({ refusal }) => refusal === null)
  if (!first) return []
  const pair = { applicationId: first.application.id, reviewerId: first.reviewerId }
  const { letters } = await lettersOf(() => previewAsking(officerId, pair))
  return letters
}

function nextAfter(pairs: readonly NamedPair[]): string | null {
  const references = new Set(pairs.map(({ application }) => application.reference))
  return references.size === plannedPageSize ? (pairs.at(-1)?.application.reference ?? null) : null
}

function said(pairs: readonly NamedPair[]) {
  return Promise.all(
    pairs.map(async ({ refusal, ...pair }) => ({
      ...pair,
      refusal: refusal && (await refusalSentence(new Refusal(refusal))),
    })),
  )
}
