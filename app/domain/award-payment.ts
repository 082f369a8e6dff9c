import { requireNoConflict } from './application-change.ts'
import type { ApplicationFile } from './application-case.ts'
import type { Signed } from './capacity.ts'
import { capacityFor, personOf, targetOf } from './move-change.ts'
import type { MoveRule, StatusOf } from './move.ts'
import { refuseUnless } from './refusal.ts'

/** The life of where an award's money goes. Payment waits until a change was called back and verified by a second person. */
export const moves = {
  change_details: {
    from: { start: 'changed', changed: 'changed', called_back: 'changed', verified: 'changed' },
    by: ['representative', 'officer'],
    notice: 'payment-details-changed',
  },
  record_call_back: { from: { changed: 'called_back' }, by: ['officer'] },
  verify_details: { from: { called_back: 'verified' }, by: ['officer', 'approver'] },
} as const satisfies Record<string, MoveRule>

export type PaymentDetailsStatus = StatusOf<typeof moves>
export type PaymentDetailsMove = keyof typeof moves

/** `olderContacts` are everyone who spoke for the organization before the change, with the contacts they had then. */
export type PaymentDetailsFile = {
  application: Pick<ApplicationFile, 'id' | 'enteredBy'>
  details: { status: PaymentDetailsStatus; changedBy: string; calledBackBy: string | null } | null
  olderContacts: readonly string[]
}

export type PaymentDetailsChange = {
  to: PaymentDetailsStatus
  by: string
  at: Date
  notifies: { template: 'payment-details-changed'; olderContactsOf: readonly string[] } | null
}

/** Changes where the money goes, tells every representative at their older contacts, and holds payment. */
export function changePaymentDetails(
  file: PaymentDetailsFile,
  _input: object,
  signed: Signed,
): PaymentDetailsChange {
  const step = begin(file, 'change_details', signed)
  refuseUnless(file.olderContacts.length > 0, 'no_representative')
  const { notice: template } = moves.change_details
  return { ...step, notifies: { template, olderContactsOf: file.olderContacts } }
}

/** Records that someone other than who changed the details called the organization back and heard them confirmed. */
export function recordCallBack(
  file: PaymentDetailsFile,
  _input: object,
  signed: Signed,
): PaymentDetailsChange {
  const step = begin(file, 'record_call_back', signed)
  requireNoConflict(file, signed)
  refuseUnless(file.details?.changedBy !== signed.by.personId, 'same_person')
  return step
}

/** A second person, neither who changed the details nor who called back, verifies them; payment may go on. */
export function verifyPaymentDetails(
  file: PaymentDetailsFile,
  _input: object,
  signed: Signed,
): PaymentDetailsChange {
  const step = begin(file, 'verify_details', signed)
  requireNoConflict(file, signed)
  const others = [file.details?.changedBy, file.details?.calledBackBy]
  refuseUnless(!others.includes(step.by), 'same_person')
  return step
}

function begin(file: PaymentDetailsFile, move: PaymentDetailsMove, signed: Signed): PaymentDetailsChange {
  const rule: MoveRule<PaymentDetailsStatus> = moves[move]
  const to = targetOf(rule, { id: null, status: file.details?.status ?? null })
  capacityFor(rule, signed)
  return { to, by: personOf(signed), at: signed.at, notifies: null }
}
