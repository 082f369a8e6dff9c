import type { CaseFile } from './application-case.ts'
import { begin, requireNoConflict, requireReason, type ApplicationChange } from './application-change.ts'
import type { Signed } from './capacity.ts'
import { refuseUnless } from './refusal.ts'

/** Holds the application: until it is lifted no decision is released and nothing is paid. Its status stays as it is. */
export function putOnHold(file: CaseFile, input: { reason: string }, signed: Signed): ApplicationChange {
  const change = begin(file, 'put_on_hold', signed)
  requireNoConflict(file, signed)
  refuseUnless(!file.application.hold, 'move_not_open')
  return change({ reason: requireReason(input.reason) }, { hold: true })
}

/** Lifts the hold, so that decisions and payments go on. */
export function liftHold(file: CaseFile, input: { reason: string }, signed: Signed): ApplicationChange {
  const change = begin(file, 'lift_hold', signed)
  requireNoConflict(file, signed)
  refuseUnless(file.application.hold, 'move_not_open')
  return change({ reason: requireReason(input.reason) }, { hold: false })
}
