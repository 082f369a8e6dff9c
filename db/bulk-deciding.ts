import type { DecisionWords } from '#app/domain/application-case.ts'
import type { BulkRequest } from '#app/domain/bulk-action.ts'
import { propose } from '#app/domain/decision-rules.ts'
import { approveTogether, releaseTogether } from '#app/domain/decision-together.ts'

import type { BulkKindOf } from './bulk-kind.ts'
import { changeDecisionIn, decideDecision, releaseDecisionIn, tryReleaseIn } from './decision.ts'
import { listBoundLetters, listLettersMissingIn, wordDecision } from './decision-letters.ts'

type Deciding = Extract<BulkRequest, { kind: 'invite' | 'decline' }>

/** Proposes the same outcome for each: nobody is told before another person approves and it is released. */
export function proposing(request: Deciding): BulkKindOf {
  const words = wordsOf(request)
  return {
    decide: async (tx, { applicationId }, by) => {
      const lettersMissing = await listLettersMissingIn(tx, applicationId, words)
      await decideDecision(tx, applicationId, by, (file, signed) =>
        propose(file, { ...words, lettersMissing }, signed),
      )
      return {}
    },
    apply: async (tx, { applicationId }, by) => {
      const lettersMissing = await listLettersMissingIn(tx, applicationId, words)
      await changeDecisionIn(tx, applicationId, by, (file, signed) =>
        propose(file, { ...words, lettersMissing }, signed),
      )
    },
    letters: (tx, { applicationId }) => wordDecision(tx, applicationId, words),
  }
}

/** Approves each as it was when it was tried: what was changed since is refused. */
export const approving: BulkKindOf = {
  decide: async (tx, { applicationId }, by) => {
    const { hash } = await decideDecision(tx, applicationId, by, (file, signed, now) =>
      approveTogether(file, { hash: now, readHash: now }, signed),
    )
    return { seen: hash }
  },
  apply: (tx, { applicationId, seen }, by) =>
    changeDecisionIn(tx, applicationId, by, (file, signed, hash) =>
      approveTogether(file, { hash, readHash: seen ?? '' }, signed),
    ),
  letters: (tx, { applicationId }) => listBoundLetters(tx, applicationId),
}

/** Releases what was approved: each application moves, and its letters go as they were approved. */
export const releasing: BulkKindOf = {
  decide: async (tx, { applicationId }, by) => {
    await tryReleaseIn(tx, applicationId, by, (file, signed, hash) => releaseTogether(file, { hash }, signed))
    return {}
  },
  apply: (tx, { applicationId }, by) =>
    releaseDecisionIn(tx, applicationId, by, (file, signed, hash) => releaseTogether(file, { hash }, signed)),
  letters: (tx, { applicationId }) => listBoundLetters(tx, applicationId),
}

function wordsOf(request: Deciding): DecisionWords {
  const { kind, feedback } = request
  const rest = { amount: null, conditions: '', feedback }
  if (kind === 'invite') return { outcome: 'invited', reasonCodes: [], ...rest }
  return { outcome: 'declined', reasonCodes: request.reasonCodes, ...rest }
}
