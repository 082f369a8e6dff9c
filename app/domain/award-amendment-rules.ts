import type { CaseFile } from './application-case.ts'
import { requireNoConflict, requireReason, toRepresentatives } from './application-change.ts'
import { moves, type AmendmentMove, type AmendmentStatus, type AmendmentWish } from './award-amendment.ts'
import { type BudgetLine, sumOf } from './award-budget.ts'
import { requireActiveAward } from './award-case.ts'
import type { Capacity, Signed } from './capacity.ts'
import { exceeds } from './money.ts'
import { beginMove, personOf, type Change, type Detail } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { Refusal, refuseUnless } from './refusal.ts'

/**
 * `amendment` is the one that is decided, or null where one is asked for; `askedAs` says for which side its asker spoke.
 * `hasOpen` says whether another waits.
 */
export type AmendmentFile = CaseFile & {
  amendment: {
    id: string
    number: number
    status: AmendmentStatus
    askedBy: string
    askedAs: Capacity
    wish: AmendmentWish
  } | null
  nextNumber: number
  hasOpen: boolean
  lines: readonly BudgetLine[]
  /** What the reports say was spent, by the key of its row. */
  spent: Readonly<Record<string, string>>
}

export type AmendmentValues = Partial<{
  number: number
  wish: AmendmentWish
  reason: string
  askedBy: string
  askedAt: Date
  decidedBy: string
  decidedAt: Date
}>
export type AmendmentChange = Change<AmendmentStatus, AmendmentValues>

/** Asks for more time or for other amounts between rows. The sum of the award never changes. */
export function askAmendment(
  file: AmendmentFile,
  input: { wish: AmendmentWish; reason: string },
  signed: Signed,
): AmendmentChange {
  const write = begin({ ...file, amendment: null }, 'ask_amendment', signed)
  if (!signed.by.capacities.includes('representative')) requireNoConflict(file, signed)
  const reason = requireReason(input.reason)
  refuseUnless(!file.hasOpen, 'amendment_open')
  requirePossible(file, input.wish)
  const number = file.nextNumber
  const notices = [
    toRepresentatives(file, 'amendment-asked', { amendment: number, reason }),
    { template: 'amendment-asked', to: 'officers', facts: { amendment: number, reason } } as const,
  ]
  return write(
    { detail: { amendment: number, kind: input.wish.kind }, notices },
    { number, wish: input.wish, reason, askedBy: personOf(signed), askedAt: signed.at },
  )
}

/** An approver grants it, and it is so from now on; who asked for it is another person. */
export function approveAmendment(file: AmendmentFile, _input: object, signed: Signed): AmendmentChange {
  const { write, amendment } = beginDecision(file, 'approve_amendment', signed)
  requirePossible(file, amendment.wish)
  const notices = [toRepresentatives(file, 'amendment-approved', factsOf(amendment))]
  return write({ detail: { amendment: amendment.number }, notices }, decided(signed))
}

/** An approver refuses it, with a reason that its letter gives. */
export function refuseAmendment(
  file: AmendmentFile,
  input: { reason: string },
  signed: Signed,
): AmendmentChange {
  const { write, amendment } = beginDecision(file, 'refuse_amendment', signed)
  const reason = requireReason(input.reason)
  const notices = [toRepresentatives(file, 'amendment-refused', { amendment: amendment.number, reason })]
  return write({ detail: { amendment: amendment.number }, notices, reason }, decided(signed))
}

/**
 * Whoever asked for it, or somebody else of their side, takes it back before it is decided: a representative what the
 * organization asked for, an officer without a conflict what the office asked for.
 */
export function withdrawAmendment(file: AmendmentFile, _input: object, signed: Signed): AmendmentChange {
  const { amendment } = file
  if (!amendment) throw new Refusal('not_found')
  const write = begin(file, 'withdraw_amendment', signed)
  if (signed.by.capacities.includes('representative')) {
    refuseUnless(isOfOrganization(amendment), 'amendment_of_office')
  } else {
    requireNoConflict(file, signed)
    refuseUnless(!isOfOrganization(amendment), 'amendment_of_organization')
  }
  return write({ detail: { amendment: amendment.number, askedAs: amendment.askedAs } }, {})
}

/** Whether an amendment was asked for by the organization, not by the office: that side alone takes it back. */
export function isOfOrganization({ askedAs }: { askedAs: Capacity }): boolean {
  return askedAs === 'representative'
}

function beginDecision(file: AmendmentFile, move: AmendmentMove, signed: Signed) {
  const { amendment } = file
  if (!amendment) throw new Refusal('not_found')
  const write = begin(file, move, signed)
  requireNoConflict(file, signed)
  refuseUnless(amendment.askedBy !== signed.by.personId, 'same_person')
  return { write, amendment }
}

/** More time ends later than now agreed; rows stay those that are there, sum to the award and cover what was spent. */
function requirePossible(file: AmendmentFile, wish: AmendmentWish): void {
  const { amount, endsOn } = requireActiveAward(file)
  if (wish.kind === 'more_time') {
    refuseUnless(endsOn === null || wish.endsOn > endsOn, 'term_not_longer')
    return
  }
  const keys = file.lines.map(({ key }) => key)
  const isWhole = keys.length > 0 && Object.keys(wish.amounts).toSorted().join() === keys.toSorted().join()
  refuseUnless(isWhole && sumOf(Object.values(wish.amounts)) === sumOf([amount]), 'budget_not_the_award')
  const isSpent = Object.entries(wish.amounts).every(([key, it]) => !exceeds(file.spent[key] ?? '0', it))
  refuseUnless(isSpent, 'budget_below_spent')
}

function factsOf({ number, wish }: NonNullable<AmendmentFile['amendment']>): Detail {
  return { amendment: number, ...(wish.kind === 'more_time' ? { endsOn: wish.endsOn } : {}) }
}

function decided(signed: Signed): AmendmentValues {
  return { decidedBy: personOf(signed), decidedAt: signed.at }
}

function begin(file: AmendmentFile, move: AmendmentMove, signed: Signed) {
  requireActiveAward(file)
  const rule: MoveRule<AmendmentStatus> = moves[move]
  const subject = { id: file.amendment?.id ?? null, status: file.amendment?.status ?? null }
  const write = beginMove(rule, { machine: 'amendment', move }, subject, signed)
  return (extras: Parameters<typeof write>[0], set: AmendmentValues): AmendmentChange => write(extras, set)
}
