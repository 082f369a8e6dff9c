import type { ApplicationMove } from './application.ts'

type Need = 'required' | 'optional' | 'none'
type OutcomeRule = {
  move: ApplicationMove
  amount: 'required' | 'none'
  conditions: Need
  reasons: Need
  feedback: Need
}

/** What each outcome does to the application when it is released, and what it must say. */
export const outcomes = {
  ineligible: {
    move: 'rule_ineligible',
    amount: 'none',
    conditions: 'none',
    reasons: 'required',
    feedback: 'required',
  },
  invited: { move: 'invite', amount: 'none', conditions: 'none', reasons: 'none', feedback: 'optional' },
  awarded: {
    move: 'award',
    amount: 'required',
    conditions: 'optional',
    reasons: 'none',
    feedback: 'optional',
  },
  waitlisted: {
    move: 'waitlist',
    amount: 'none',
    conditions: 'none',
    reasons: 'optional',
    feedback: 'optional',
  },
  declined: {
    move: 'decline',
    amount: 'none',
    conditions: 'none',
    reasons: 'required',
    feedback: 'required',
  },
  reinstated: {
    move: 'reinstate',
    amount: 'none',
    conditions: 'none',
    reasons: 'none',
    feedback: 'required',
  },
  rescinded: { move: 'rescind', amount: 'none', conditions: 'none', reasons: 'none', feedback: 'required' },
} as const satisfies Record<string, OutcomeRule>

export type Outcome = keyof typeof outcomes

export const outcomeNames = [
  'awarded',
  'waitlisted',
  'declined',
  'invited',
  'ineligible',
  'reinstated',
  'rescinded',
] as const satisfies readonly Outcome[]

/** The reason codes that a new call starts with. A call may change them: they are its data. */
export const startingReasonCodes = [
  { code: 'ineligible_project', inLetters: true },
  { code: 'ineligible_applicant', inLetters: true },
  { code: 'insufficient_readiness', inLetters: true },
  { code: 'low_priority', inLetters: true },
  { code: 'not_enough_info', inLetters: true },
  { code: 'not_aligned', inLetters: true },
  { code: 'oversubscribed', inLetters: true },
  { code: 'incomplete_documents', inLetters: true },
  { code: 'duplicate', inLetters: true },
  { code: 'excluded_use', inLetters: true },
  { code: 'late', inLetters: true },
  { code: 'other', inLetters: true },
  { code: 'integrity', inLetters: false },
] as const

/** The reasons that a letter may print, in their order. `integrity` is never printed, whatever the call's data say. */
export function printedReasons(
  chosen: readonly string[],
  known: readonly { code: string; inLetters: boolean }[],
): string[] {
  return chosen.filter((code) => code !== 'integrity' && known.some((it) => it.code === code && it.inLetters))
}
