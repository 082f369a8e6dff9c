import type { Money } from './notice-facts.ts'

/** Why a rule says no. Each code has a sentence per language under the message key `refusal_<code>`. */
export const refusalCodes = [
  'not_found',
  'not_allowed',
  'member_already',
  'other_organization',
  'last_representative',
  'invited_already',
  'invitation_unknown',
  'invitation_over',
  'invitation_for_another',
  'already_in_organization',
  'move_not_open',
  'conflicted',
  'same_person',
  'no_representative',
  'call_not_open',
  'call_closed',
  'call_still_open',
  'grace_over',
  'grace_running',
  'incomplete',
  'answers_closed',
  'sections_incomplete',
  'not_declared',
  'consent_missing',
  'consent_day_wrong',
  'begun_by_others',
  'screening_started',
  'screening_not_done',
  'sections_missing',
  'unknown_section',
  'message_missing',
  'reason_missing',
  'due_date_past',
  'too_late',
  'not_due_yet',
  'not_late',
  'late_already_proposed',
  'late_not_proposed',
  'late_not_accepted',
  'no_review_stage',
  'no_next_stage',
  'decided_one_by_one',
  'stage_not_open',
  'stage_closed',
  'reviews_missing',
  'decision_live',
  'no_live_decision',
  'on_hold',
  'amount_missing',
  'amount_not_wanted',
  'amount_outside_limits',
  'over_budget',
  'reasons_missing',
  'reasons_not_wanted',
  'unknown_reason',
  'feedback_missing',
  'conditions_not_wanted',
  'letters_incomplete',
  'letters_changed',
  'signed_paper_missing',
  'submission_missing',
  'money_paid',
  'reviewer_conflicted',
  'reviewer_full',
  'plan_stale',
  'enough_reviewers',
  'already_assigned',
  'not_in_review',
  'not_your_review',
  'conflict_not_denied',
  'review_incomplete',
  'revision_closed',
  'revision_not_allowed',
  'post_withdrawn',
  'flag_resolved',
  'conflict_pinned',
  'conflict_already_lifted',
  'award_void',
  'award_not_active',
  'agreement_missing',
  'payment_unverified',
  'payee_missing',
  'reports_open',
  'tranches_due',
  'unspent_wrong',
  'report_not_accepted',
  'payment_not_prepared',
  'payment_date_wrong',
  'reference_missing',
  'own_role',
  'role_held_already',
  'told_already',
  'told_day_wrong',
  'email_not_failed',
  'call_incomplete',
  'call_begun',
  'closing_not_later',
  'closing_past',
  'part_fixed',
  'draft_stands',
  'no_draft',
  'form_incomplete',
  'form_slug_taken',
  'rubric_incomplete',
  'rubric_name_taken',
  'still_used',
  'version_not_newer',
  'reminder_moved',
  'reminder_settled',
  'reviewer_answered',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** A fact that its sentence shows: an amount, an instant, a count or a word. */
export type RefusalFact = string | number | Date | Money

/** A rule's no, for the person who asked: 409 and one sentence. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: Readonly<Record<string, RefusalFact>>

  constructor(code: RefusalCode, facts: Readonly<Record<string, RefusalFact>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}

/** Refuses unless the condition holds. */
export function refuseUnless(
  holds: boolean,
  code: RefusalCode,
  facts: Readonly<Record<string, RefusalFact>> = {},
): void {
  if (!holds) throw new Refusal(code, facts)
}
