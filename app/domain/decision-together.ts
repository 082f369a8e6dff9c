import type { CaseFile } from './application-case.ts'
import type { Signed } from './capacity.ts'
import { approve, release, type DecisionChange, type Release } from './decision-rules.ts'
import { refuseUnless } from './refusal.ts'

/** Approves one of many decisions as it was tried, if it gives no money: what gives any is approved on its own page. */
export function approveTogether(
  file: CaseFile,
  input: { hash: string; readHash: string },
  signed: Signed,
): DecisionChange {
  requireNoMoney(file)
  return approve(file, input, signed)
}

/** Releases one of many approved decisions, if it gives no money. */
export function releaseTogether(file: CaseFile, input: { hash: string }, signed: Signed): Release {
  requireNoMoney(file)
  return release(file, input, signed)
}

function requireNoMoney({ live }: CaseFile): void {
  refuseUnless(
    live === null || live.outcome === 'invited' || live.outcome === 'declined',
    'decided_one_by_one',
  )
}
