import { m } from '#app/messages/compiled/messages.js'

type Say = (facts: { label: string }) => string

/** The sentences that a form's schema may name as its messages. `label` is what the field is called on its page. */
const sentences: Record<string, Say> = {
  problem_ends_before_it_starts: m.problem_ends_before_it_starts,
  problem_name_too_long: m.problem_name_too_long,
  problem_not_a_code: m.problem_not_a_code,
  problem_not_a_day: m.problem_not_a_day,
  problem_not_an_hour: m.problem_not_an_hour,
  problem_not_a_number: m.problem_not_a_number,
  problem_days: m.problem_days,
  problem_days_many: m.problem_days_many,
  problem_not_confirmed: m.problem_not_confirmed,
  problem_not_a_join_code: m.problem_not_a_join_code,
  problem_not_a_tax_number: m.problem_not_a_tax_number,
  problem_not_an_email: m.problem_not_an_email,
  problem_not_a_rank: m.problem_not_a_rank,
  problem_outside_limits: m.problem_outside_limits,
  problem_whole: m.problem_whole,
  problem_cents: m.problem_cents,
  problem_too_long: m.problem_too_long,
  problem_too_much: m.problem_too_much,
  problem_less_than_least: m.problem_less_than_least,
  problem_unknown_reference: m.problem_unknown_reference,
  problem_pinned_twice: m.problem_pinned_twice,
  problem_required: m.problem_required,
  problem_required_choice: m.problem_required_choice,
}

/** The sentence of a schema's message, or a plain "check this field" for one that nobody worded. */
export function formSentence(key: string, label: string): string {
  return (sentences[key] ?? m.form_field_wrong)({ label })
}
