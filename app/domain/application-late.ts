import type { CaseFile } from './application-case.ts'
import { begin, requireNoConflict, type ApplicationChange } from './application-change.ts'
import type { Signed } from './capacity.ts'
import { personOf } from './move-change.ts'
import { refuseUnless } from './refusal.ts'

/** Proposes that an application which came in the grace be counted. It stays submitted; a second person must accept. */
export function proposeLateAcceptance(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'propose_late_acceptance', signed)
  requireNoConflict(file, signed)
  refuseUnless(file.application.late, 'not_late')
  refuseUnless(file.application.lateProposedBy === null, 'late_already_proposed')

  return change({}, { lateProposedBy: personOf(signed) })
}

/** Accepts a late application that another person proposed; from then on it counts like any other. */
export function acceptLate(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'accept_late', signed)
  const { late, lateProposedBy, lateAcceptedBy } = file.application
  requireNoConflict(file, signed)
  refuseUnless(late && lateAcceptedBy === null, 'not_late')
  refuseUnless(lateProposedBy !== null, 'late_not_proposed')
  refuseUnless(lateProposedBy !== signed.by.personId, 'same_person')

  return change({}, { lateAcceptedBy: personOf(signed) })
}
