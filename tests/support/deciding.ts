import { approve, propose, release, type ProposeInput } from '#app/domain/decision-rules.ts'
import { changeDecision, releaseDecision } from '#db/decision.ts'
import type { TestPerson } from '#tests/support/people.ts'

/** A refusal that the call allows, in words a community could read. */
export const aDecline: ProposeInput = {
  outcome: 'declined',
  amount: null,
  conditions: '',
  reasonCodes: ['low_priority'],
  feedback: 'El presupuesto no corresponde al plan.',
  lettersMissing: [],
}

/** An award of this amount, a decimal in the call's currency. */
export function anAward(amount: string): ProposeInput {
  return { ...aDecline, outcome: 'awarded', amount, reasonCodes: [], feedback: '' }
}

/** Proposes what an officer would. */
export function proposes({ id: personId }: TestPerson, applicationId: string, input: ProposeInput) {
  return changeDecision(applicationId, { personId }, (file, signed) => propose(file, input, signed))
}

/** Approves what stands proposed, as it was read. */
export function approves({ id: personId }: TestPerson, applicationId: string) {
  return changeDecision(applicationId, { personId }, (file, signed, hash) =>
    approve(file, { hash, readHash: hash }, signed),
  )
}

/** Releases what was approved. */
export function releases({ id: personId }: TestPerson, applicationId: string) {
  return releaseDecision(applicationId, { personId }, (file, signed, hash) => release(file, { hash }, signed))
}
