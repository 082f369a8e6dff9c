import { z } from 'zod'

import type { BatchRequest } from '#app/domain/bulk-action.ts'
import { decisionWords } from '#app/domain/decision-words.ts'
import { approve, propose, release } from '#app/domain/decision-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'

import type { WorkKind } from './bulk-kind.ts'
import type { Tx } from './connection.ts'
import { listLettersMissingIn } from './decision-letters.ts'
import { changeDecisionIn, decideDecision, releaseDecisionIn, tryReleaseIn } from './decision.ts'

/** Batches that were tried by earlier versions kept beside their target what its approver was shown. */
const read = z.object({ readHash: z.string() })

/** How each step with many decisions is tried and done. */
export function batchKindOf({ batch, slateId }: BatchRequest): WorkKind {
  return { propose: proposing(slateId), approve: approving, release: releasing }[batch]
}

/** Proposes the words of each target, as a slate says them. */
function proposing(slateId: string | undefined): WorkKind {
  const ruleOf = async (tx: Tx, applicationId: string, detail: unknown) => {
    const words = decisionWords.parse(detail)
    const lettersMissing = await listLettersMissingIn(tx, applicationId, words)
    const input = { ...words, lettersMissing, ...(slateId === undefined ? {} : { slateId }) }
    return (file: Parameters<typeof propose>[0], signed: Parameters<typeof propose>[2]) =>
      propose(file, input, signed)
  }
  return {
    decide: async (tx, { applicationId, detail }, by) => {
      await decideDecision(tx, applicationId, by, await ruleOf(tx, applicationId, detail))
      return {}
    },
    apply: async (tx, { applicationId, detail }, by) =>
      changeDecisionIn(tx, applicationId, by, await ruleOf(tx, applicationId, detail)),
  }
}

/** Approves each decision as it was when it was tried, before its approver was shown it. */
const approving: WorkKind = {
  decide: async (tx, { applicationId, subjectId }, by) => {
    const { hash } = await decideDecision(tx, applicationId, by, approvingRule(subjectId))
    return { seen: hash }
  },
  apply: (tx, { applicationId, subjectId, detail, seen }, by) =>
    changeDecisionIn(tx, applicationId, by, approvingRule(subjectId, seen ?? read.parse(detail).readHash)),
}

/** Releases each decision, and no other that may have come in its place. */
const releasing: WorkKind = {
  decide: async (tx, { applicationId, subjectId }, by) => {
    await tryReleaseIn(tx, applicationId, by, releasingRule(subjectId))
    return {}
  },
  apply: (tx, { applicationId, subjectId }, by) =>
    releaseDecisionIn(tx, applicationId, by, releasingRule(subjectId)),
}

/** Who tries it reads it as it is now. */
function approvingRule(decisionId: string, readHash?: string): Parameters<typeof changeDecisionIn>[3] {
  return (file, signed, hash) => {
    if (file.live?.id !== decisionId) throw new Refusal('no_live_decision')
    return approve(file, { hash, readHash: readHash ?? hash }, signed)
  }
}

function releasingRule(decisionId: string): Parameters<typeof releaseDecisionIn>[3] {
  return (file, signed, hash) => {
    if (file.live?.id !== decisionId) throw new Refusal('no_live_decision')
    return release(file, { hash }, signed)
  }
}
