import type { CaseFile, DecisionWords, LiveDecision } from './application-case.ts'
import { requireNoConflict, requireReason, type ApplicationChange } from './application-change.ts'
import { decided } from './application-decided.ts'
import { moves as applicationMoves } from './application.ts'
import type { Signed } from './capacity.ts'
import { openOutcomes } from './decision-open.ts'
import { outcomes } from './decision-outcome.ts'
import { requireWithinBudget, requireWords } from './decision-words.ts'
import { moves, type DecisionMove, type DecisionStatus } from './decision.ts'
import { beginMove, personOf, targetOf, type Change } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { Refusal, refuseUnless } from './refusal.ts'

export type DecisionValues = Partial<
  DecisionWords & {
    applicationId: string
    hash: string | null
    proposedBy: string
    proposedAt: Date
    approvedBy: string | null
    approvedAt: Date | null
    releasedBy: string
    releasedAt: Date
    cancelReason: string
  }
>

export type DecisionChange = Change<DecisionStatus, DecisionValues>

/** A proposal, who made the list if it came from one, and the locales in which a letter that is owed does not render. */
export type ProposeInput = DecisionWords & { slateId?: string; lettersMissing: readonly string[] }

/** Proposes an outcome that the application's status allows. At most one decision of an application is live. */
export function propose(file: CaseFile, input: ProposeInput, signed: Signed): DecisionChange {
  const change = begin(file, 'propose', signed)
  refuseUnless(file.live === null, 'decision_live')
  requireSayable(file, input, signed)

  const detail = { ...said(input), slateId: input.slateId }
  const applicationId = file.application.id
  return change({ detail }, { applicationId, ...wordsOf(input), ...proposedBy(signed) })
}

/** Changes any word of a live decision. The approval is cleared, and whoever changes it stands as its proposer. */
export function change(file: CaseFile, input: ProposeInput, signed: Signed): DecisionChange {
  const write = begin(file, 'change', signed)
  requireSayable(file, input, signed)

  const cleared = { hash: null, approvedBy: null, approvedAt: null }
  return write({ detail: said(input) }, { ...wordsOf(input), ...proposedBy(signed), ...cleared })
}

/**
 * Approves as a second person what was read: `hash` covers outcome, amount, conditions, reasons, feedback and the rendered
 * letters as they are now, `readHash` as the approver saw them. From here on the money is reserved.
 */
export function approve(
  file: CaseFile,
  input: { hash: string; readHash: string },
  signed: Signed,
): DecisionChange {
  const change = begin(file, 'approve', signed)
  const live = requireLive(file)
  requireNoConflict(file, signed)
  refuseUnless(live.proposedBy !== signed.by.personId, 'same_person')
  refuseUnless(input.hash !== '' && input.hash === input.readHash, 'letters_changed')
  requireOutcomeOpen(file, live.outcome)
  requireWords(file, live)
  if (live.outcome === 'awarded') requireWithinBudget(file, live.amount)

  const detail = { ...said(live), hash: input.hash }
  return change({ detail }, { hash: input.hash, approvedBy: personOf(signed), approvedAt: signed.at })
}

/** Takes a live decision off the table, with a reason; what it reserved is free again. */
export function cancel(file: CaseFile, input: { reason: string }, signed: Signed): DecisionChange {
  const change = begin(file, 'cancel', signed)
  requireNoConflict(file, signed)
  const reason = requireReason(input.reason)
  return change({ reason }, { cancelReason: reason })
}

/** What a release does, all of it or nothing. `award` is the offer that an awarded application receives. */
export type Release = {
  decision: DecisionChange
  application: ApplicationChange
  award: { decisionId: string; amount: string; offeredUntil: Date } | null
}

/** Releases the approved decision, if the bytes to be sent are the bytes approved, and moves the application by it. */
export function release(file: CaseFile, input: { hash: string }, signed: Signed): Release {
  const change = begin(file, 'release', signed)
  const live = requireLive(file)
  requireNoConflict(file, signed)
  refuseUnless(live.hash !== null && live.hash === input.hash, 'letters_changed')
  refuseUnless(live.approvedBy !== null && live.approvedBy !== live.proposedBy, 'same_person')

  return {
    decision: change(
      { decisionId: live.id, detail: { ...said(live), hash: live.hash } },
      { releasedBy: personOf(signed), releasedAt: signed.at },
    ),
    application: decided(file, live, signed),
    award: live.amount === null ? null : offer(file, live.id, live.amount, signed.at),
  }
}

function begin({ live }: CaseFile, move: DecisionMove, signed: Signed) {
  const rule: MoveRule<DecisionStatus> = moves[move]
  const fresh = move === 'propose'
  if (!fresh && !live) throw new Refusal('no_live_decision')
  const subject = fresh ? { id: null, status: null } : { id: live?.id ?? null, status: live?.status ?? null }
  const write = beginMove(rule, { machine: 'decision', move }, subject, signed)
  return (extras: Parameters<typeof write>[0], set: DecisionValues): DecisionChange => write(extras, set)
}

function requireLive({ live }: CaseFile): LiveDecision {
  if (!live) throw new Refusal('no_live_decision')
  return live
}

function requireSayable(file: CaseFile, input: ProposeInput, signed: Signed): void {
  requireNoConflict(file, signed)
  requireOutcomeOpen(file, input.outcome)
  requireWords(file, input)
  const missing = input.lettersMissing.join(', ')
  refuseUnless(missing === '', 'letters_incomplete', { languages: missing })
}

function requireOutcomeOpen({ application, call }: CaseFile, outcome: DecisionWords['outcome']): void {
  const rule: MoveRule = applicationMoves[outcomes[outcome].move]
  targetOf(rule, { id: application.id, status: application.status, cameFrom: application.cameFrom.at(-1) })
  refuseUnless(openOutcomes(application, call).includes(outcome), 'no_next_stage')
}

function wordsOf({ outcome, amount, conditions, reasonCodes, feedback }: DecisionWords): DecisionWords {
  return { outcome, amount, conditions, reasonCodes: [...reasonCodes], feedback }
}

function said({ outcome, amount, reasonCodes }: DecisionWords) {
  return { outcome, amount, reasonCodes: [...reasonCodes] }
}

function proposedBy(signed: Signed) {
  return { proposedBy: personOf(signed), proposedAt: signed.at }
}

function offer({ call }: CaseFile, decisionId: string, amount: string, at: Date) {
  return { decisionId, amount, offeredUntil: new Date(at.getTime() + call.offerDays * 86_400_000) }
}
