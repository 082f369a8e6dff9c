import type { CaseFile } from './application-case.ts'
import { begin, requireNoConflict, toRepresentatives, type ApplicationChange } from './application-change.ts'
import { graceEndsAt } from './call.ts'
import type { Signed } from './capacity.ts'
import { personOf } from './move-change.ts'
import { refuseUnless } from './refusal.ts'

/** Proposes that the application passes the screening, in a call that wants two people to say so. Nobody is told yet. */
export function passScreening(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'pass_screening', signed)
  requireScreened(file, signed)
  refuseUnless(file.application.screeningPassedBy === null, 'screening_passed_already')
  return change({}, { screeningPassedBy: personOf(signed) })
}

/** Confirms as a second person what the first proposed; from then on it may go to its reviewers, and the applicant is told. */
export function confirmScreening(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'confirm_screening', signed)
  requireScreened(file, signed)
  const { screeningPassedBy, screeningConfirmedBy } = file.application
  refuseUnless(screeningPassedBy !== null, 'screening_not_passed')
  refuseUnless(screeningConfirmedBy === null, 'screening_passed_already')
  refuseUnless(screeningPassedBy !== signed.by.personId, 'same_person')
  const notices = [toRepresentatives(file, 'screening-passed')]
  return change({ notices }, { screeningConfirmedBy: personOf(signed) })
}

/** In a call that wants two people, a review begins only after both. */
export function requireConfirmed({ application, call }: CaseFile): void {
  const isConfirmed = application.screeningConfirmedBy !== null
  refuseUnless(!call.screeningByTwo || isConfirmed, 'screening_not_confirmed')
}

function requireScreened(file: CaseFile, signed: Signed): void {
  const { application, call } = file
  requireNoConflict(file, signed)
  refuseUnless(call.screeningByTwo, 'move_not_open')
  refuseUnless(file.screening.done, 'screening_not_done')
  refuseUnless(signed.at >= graceEndsAt(call), 'grace_running', { until: graceEndsAt(call) })
  refuseUnless(!application.late || application.lateAcceptedBy !== null, 'late_not_accepted')
  refuseUnless(file.live === null, 'decision_live')
}
