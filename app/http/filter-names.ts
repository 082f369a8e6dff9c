import type { ApplicationStatus } from '#app/domain/application.ts'
import type { decisionStates } from '#app/domain/case-keys.ts'
import type { CaseNeed } from '#app/domain/case-list.ts'
import type { FilterKey, FilterValue } from '#app/domain/filter.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type Locale, getLocale, locales } from '#app/messages/compiled/runtime.js'

type Word = (facts: object, options: { locale: Locale }) => string
type Words = Readonly<Record<string, readonly Word[]>>

const keyWords: Words = {
  status: [m.filter_key_status],
  needs: [m.filter_key_needs],
  region: [m.filter_key_region],
  stage: [m.filter_key_stage],
  score: [m.filter_key_score],
  spread: [m.filter_key_spread],
  reviews: [m.filter_key_reviews],
  reviewers: [m.filter_key_reviewers],
  reviewer: [m.filter_key_reviewer],
  overdue: [m.filter_key_overdue],
  late: [m.filter_key_late],
  hold: [m.filter_key_hold],
  requested: [m.filter_key_requested],
  submitted: [m.filter_key_submitted],
  organization: [m.filter_key_organization],
  decision: [m.filter_key_decision],
  conflict: [m.filter_key_conflict],
  scored: [m.filter_key_scored],
  due: [m.filter_key_due],
  place: [m.filter_key_place],
}

/** A status is called by its word of the filter, or as the list shows it. */
const statuses: Record<ApplicationStatus, readonly Word[]> = {
  draft: [m.filter_status_draft, m.manage_status_draft],
  submitted: [m.filter_status_submitted, m.manage_status_submitted],
  changes_requested: [m.filter_status_changes_requested, m.manage_status_changes_requested],
  in_review: [m.filter_status_in_review, m.manage_status_in_review],
  in_panel: [m.filter_status_in_panel, m.manage_status_in_panel],
  invited: [m.filter_status_invited, m.manage_status_invited],
  waitlisted: [m.filter_status_waitlisted, m.manage_status_waitlisted],
  awarded: [m.filter_status_awarded, m.manage_status_awarded],
  declined: [m.filter_status_declined, m.manage_status_declined],
  ineligible: [m.filter_status_ineligible, m.manage_status_ineligible],
  withdrawn: [m.filter_status_withdrawn, m.manage_status_withdrawn],
}

const needs: Record<CaseNeed, readonly Word[]> = {
  late: [m.filter_need_late, m.manage_need_late],
  screening: [m.filter_need_screening, m.manage_need_screening],
  reviewers: [m.filter_need_reviewers, m.manage_need_reviewers],
  reviews_in: [m.filter_need_reviews_in, m.manage_need_reviews_in],
  proposed: [m.filter_need_proposed, m.manage_need_proposed],
  approved: [m.filter_need_approved, m.manage_need_approved],
  reconsider: [m.filter_need_reconsider, m.manage_need_reconsider],
}

const decisions: Record<(typeof decisionStates)[number], readonly Word[]> = {
  none: [m.filter_decision_none],
  proposed: [m.filter_decision_proposed],
  approved: [m.filter_decision_approved],
  released: [m.filter_decision_released],
}

const yesAndNo: Words = { yes: [m.filter_yes], no: [m.filter_no] }

/** What the values of each enum key of a call's list are called. */
export const caseWords: Readonly<Record<string, Words>> = { status: statuses, needs, decision: decisions }

/** What those of a reviewer's queue are called. */
export const queueWords: Readonly<Record<string, Words>> = {
  status: { accepted: [m.filter_review_accepted], submitted: [m.filter_review_submitted] },
}

/** Keys as they may be typed in every language of the portal; the first name is that of the page's. */
export function namedKeys(keys: readonly FilterKey[], words: Readonly<Record<string, Words>>): FilterKey[] {
  return keys.map((key) => {
    const also = namesOf(keyWords[key.key])
    if (key.kind === 'enum') return { ...key, also, values: namedValues(key.values, words[key.key]) }
    if (key.kind !== 'yes_no') return { ...key, also }
    return { ...key, also, values: namedValues([{ value: 'yes' }, { value: 'no' }], yesAndNo) }
  })
}

function namedValues(values: readonly FilterValue[], words: Words = {}): FilterValue[] {
  return values.map(({ value, also = [] }) => ({ value, also: [...also, ...namesOf(words[value])] }))
}

function namesOf(words: readonly Word[] = []): string[] {
  const spoken = [getLocale(), ...locales.filter((it) => it !== getLocale())]
  return [...new Set(spoken.flatMap((locale) => words.map((word) => word({}, { locale }))))]
}
