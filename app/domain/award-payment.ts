import { z } from 'zod'

import { identifierRefusal } from './identifier.ts'
import type { MoveRule, StatusOf } from './move.ts'

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

export type PaymentStatus = StatusOf<typeof moves>
export type PaymentMove = keyof typeof moves

export const paymentStatuses = [
  'changed',
  'called_back',
  'verified',
] as const satisfies readonly PaymentStatus[]

/** Where the money goes: to the organization itself, or to another that receives it in its place and can be paid by its number. */
export type PaymentDetails = {
  payee: 'own' | 'other'
  holder: string
  taxKind: string | null
  taxNumber: string | null
  bank: string
  account: string
}

/** Payment details as they were before a change: the how manieth, who wrote them, and who had verified them if anybody had. */
export type PastDetails = PaymentDetails & { number: number; changedBy: string; verifiedBy: string | null }

/**
 * What new details are compared with: the last that somebody had verified, since money went or was to go there; the last of all
 * where none were. Expects the newest first.
 */
export function formerDetails(past: readonly PastDetails[]): PastDetails | null {
  return past.find(({ verifiedBy }) => verifiedBy !== null) ?? past[0] ?? null
}

/** Details that say nothing, for a letter that is shown before they are typed. */
export const anyDetails: PaymentDetails = {
  payee: 'own',
  holder: '…',
  taxKind: null,
  taxNumber: null,
  bank: '…',
  account: '…',
}

const words = z.string().trim()
const required = words.min(1, 'problem_required').max(200, 'problem_required')

/**
 * Payment details as they are typed. The tax number is checked by its kind; the account is kept as it is, since a control
 * digit that looks wrong is for people to judge.
 */
export function paymentInput(taxKinds: readonly string[]) {
  return z
    .object({
      payee: z.enum(['own', 'other'], 'problem_required_choice'),
      holder: required,
      taxKind: z.string().default(taxKinds[0] ?? ''),
      taxNumber: words.default(''),
      bank: required,
      account: required,
    })
    .refine(({ payee, taxNumber }) => payee === 'own' || taxNumber !== '', {
      path: ['taxNumber'],
      error: 'problem_required',
    })
    .refine(({ taxKind, taxNumber }) => taxNumber === '' || takes(taxKinds, taxKind, taxNumber), {
      path: ['taxNumber'],
      error: 'problem_not_a_tax_number',
    })
    .transform(({ taxKind, taxNumber, ...rest }): PaymentDetails => {
      const isNumbered = taxNumber !== ''
      return { ...rest, taxKind: isNumbered ? taxKind : null, taxNumber: isNumbered ? taxNumber : null }
    })
}

function takes(kinds: readonly string[], kind: string, number: string): boolean {
  return kinds.includes(kind) && identifierRefusal(kind, number) === undefined
}
