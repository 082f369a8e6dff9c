import type { AwardFile, CaseFile } from './application-case.ts'
import { Refusal, refuseUnless } from './refusal.ts'

/**
 * The award that stands. Refuses one that was rescinded: an award is worth what the latest released decision says, and that
 * must be the decision that made it.
 */
export function requireStandingAward({ application, award, released }: CaseFile): AwardFile {
  if (!award) throw new Refusal('not_found')
  refuseUnless(application.status === 'awarded' && released?.id === award.decisionId, 'award_void')
  return award
}

/** The award that stands and is active; reports and payments belong to no other. */
export function requireActiveAward(file: CaseFile): AwardFile {
  const award = requireStandingAward(file)
  refuseUnless(award.status === 'active', 'award_not_active')
  return award
}

/** The facts that each letter about an award begins with. */
export function amountFacts({ call }: CaseFile, amount: string) {
  return { amount, currency: call.currency }
}
