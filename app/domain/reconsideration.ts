import { z } from 'zod'
import type { CaseFile, ReleasedDecision } from './application-case.ts'
import {
  begin,
  requireNoConflict,
  requireReason,
  toRepresentatives,
  type ApplicationChange,
} from './application-change.ts'
import { dayIn } from './calendar.ts'
import type { Call } from './call.ts'
import type { Signed } from './capacity.ts'
import type { Outcome } from './decision-outcome.ts'
import { Refusal, refuseUnless } from './refusal.ts'

/** What an applicant asked of a decision: nothing yet, waiting for its answer, or answered. */
export const reconsiderationAnswers = ['upheld', 'granted'] as const
export type ReconsiderationAnswer = (typeof reconsiderationAnswers)[number]

/** The name of the input of the file that may come with a request, and of the question under which it is kept. */
export const reconsiderationField = 'reconsideration'

/** The form in which an applicant asks; errors are message keys. */
export const askInput = z.object({
  reason: z.string().trim().min(1, 'problem_required').max(5000, 'problem_too_long').default(''),
})

/** The form of the office's answer. What it writes is what the letter says. */
export const answerInput = z.object({
  answer: z.enum(reconsiderationAnswers, { error: 'problem_required_choice' }),
  reason: z.string().trim().min(1, 'problem_required').max(5000, 'problem_too_long').default(''),
})

const reconsidered: readonly Outcome[] = ['declined', 'ineligible']

/** The instant until which the applicant may ask that a decision be reconsidered, itself outside. */
export function reconsiderUntil({ reconsiderDays }: Pick<Call, 'reconsiderDays'>, releasedAt: Date): Date {
  return new Date(releasedAt.getTime() + reconsiderDays * 86_400_000)
}

/** The decision that can be reconsidered: the latest that was released, where it was a no. */
export function reconsiderable<Released extends Pick<ReleasedDecision, 'outcome'>>(
  released: Released | null,
): Released | undefined {
  return released && reconsidered.includes(released.outcome) ? released : undefined
}

/**
 * A representative asks once, within the call's days after the decision, with a reason; an officer may write down what a signed
 * paper asks, which is kept with it.
 */
export function askReconsideration(
  file: CaseFile,
  input: { reason: string; fileId?: string | undefined },
  signed: Signed,
): ApplicationChange {
  const change = begin(file, 'ask_reconsideration', signed)
  const released = requireReconsiderable(file)
  if (!signed.by.capacities.includes('representative')) {
    requireNoConflict(file, signed)
    refuseUnless(input.fileId !== undefined, 'signed_paper_missing')
  }
  refuseUnless(file.reconsideration === null, 'reconsideration_asked')
  const until = reconsiderUntil(file.call, released.releasedAt)
  refuseUnless(signed.at < until, 'reconsideration_over', { until })
  const reason = requireReason(input.reason)

  const facts = { askedAt: signed.at.toISOString(), decidedOn: dayOf(file, released) }
  const template = 'reconsideration-asked'
  return change({
    detail: { about: released.id, fileId: input.fileId },
    reason,
    notices: [
      toRepresentatives(file, template, facts),
      { template, to: 'officers', facts: { ...facts, toOffice: true } },
    ],
  })
}

/** The decision stands, for a written reason, as somebody says who neither proposed nor approved it; the applicant is told so. */
export function upholdDecision(file: CaseFile, input: { reason: string }, signed: Signed): ApplicationChange {
  const { change, released } = beginAnswer(file, 'uphold_decision', signed)
  refuseUnless(!isDecidedBy(released, signed.by.personId), 'decided_it')
  const reason = requireReason(input.reason)

  const facts = { reason, decidedOn: dayOf(file, released) }
  return change({
    detail: { about: released.id },
    reason,
    notices: [toRepresentatives(file, 'reconsideration-upheld', facts)],
  })
}

/**
 * What was asked is granted: the decision to reinstate is proposed with it, and takes effect when that is approved and released.
 * Until then the applicant is told nothing.
 */
export function grantReconsideration(
  file: CaseFile,
  input: { reason: string },
  signed: Signed,
): ApplicationChange {
  const { change, released } = beginAnswer(file, 'grant_reconsideration', signed)
  return change({ detail: { about: released.id }, reason: requireReason(input.reason) })
}

/** One that was granted is answered anew where the decision to reinstate came to nothing. */
function beginAnswer(file: CaseFile, move: 'uphold_decision' | 'grant_reconsideration', signed: Signed) {
  const change = begin(file, move, signed)
  requireNoConflict(file, signed)
  const released = requireReconsiderable(file)
  refuseUnless(file.reconsideration !== null, 'reconsideration_not_asked')
  refuseUnless(file.reconsideration?.answer !== 'upheld', 'reconsideration_answered')
  refuseUnless(file.live === null, 'decision_live')
  return { change, released }
}

/** Granting leads to a decision of two people; that a decision stands is final, so it is said by another than who made it. */
function isDecidedBy({ proposedBy, approvedBy }: ReleasedDecision, personId: string | null): boolean {
  return proposedBy === personId || approvedBy === personId
}

function requireReconsiderable({ released }: CaseFile): ReleasedDecision {
  const found = reconsiderable(released)
  if (!found) throw new Refusal('nothing_to_reconsider')
  return found
}

function dayOf({ call }: CaseFile, { releasedAt }: ReleasedDecision): string {
  return dayIn(releasedAt, call.timeZone)
}
