import type { CaseFile } from './application-case.ts'
import { begin, requireNoConflict, requireReason, type ApplicationChange } from './application-change.ts'
import type { Signed } from './capacity.ts'

/** People whose one address was corrected; `ids` are those of the corrections as they are kept, which hold the addresses. */
export type CorrectedAddress = {
  ids: readonly string[]
  people: readonly { id: string; name: string }[]
  from: string
  to: string
  reason: string
}

/** Tells them, and everyone else who speaks for the organization, whose address was corrected, from what to what and by whom. */
export function tellCorrection(
  file: CaseFile,
  { ids, people, from, to, reason }: CorrectedAddress,
  signed: Signed,
): ApplicationChange {
  const change = begin(file, 'correct_address', signed)
  requireNoConflict(file, signed)
  const personIds = [...new Set([...file.representatives, ...people.map(({ id }) => id)])]
  const facts = {
    names: people.map(({ name }) => name),
    oldAddress: from,
    newAddress: to,
    changedAt: signed.at.toISOString(),
  }
  return change({
    detail: { corrections: ids },
    reason: requireReason(reason),
    notices: [{ template: 'address-corrected', to: { personIds }, facts }],
  })
}
