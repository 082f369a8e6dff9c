import type { ProblemCode } from '#app/domain/problem.ts'
import { m } from '#app/messages/compiled/messages.js'

export type Locale = 'es' | 'en'

/** What a sentence may name; empty where the problem has no such fact. */
export type Named = Record<
  'label' | 'min' | 'max' | 'count' | 'earliest' | 'latest' | 'file' | 'max_mb' | 'kinds' | 'area',
  string
>

/** The sentence of every code; a form's own rules bring theirs. */
export const problemSentences: Record<
  Exclude<ProblemCode, 'rule'>,
  (named: Named, options: { locale: Locale }) => string
> = {
  required: m.problem_required,
  required_choice: m.problem_required_choice,
  required_file: m.problem_required_file,
  too_few_words: m.problem_too_few_words,
  too_many_words: m.problem_too_many_words,
  too_few_characters: m.problem_too_few_characters,
  too_many_characters: m.problem_too_many_characters,
  not_a_number: m.problem_not_a_number,
  not_whole: m.problem_not_whole,
  too_many_decimals: m.problem_too_many_decimals,
  too_small: m.problem_too_small,
  too_large: m.problem_too_large,
  unknown_option: m.problem_unknown_option,
  not_with_others: m.problem_not_with_others,
  date_incomplete: m.problem_date_incomplete,
  not_a_date: m.problem_not_a_date,
  not_a_month: m.problem_not_a_month,
  too_early: m.problem_too_early,
  too_late: m.problem_too_late,
  in_future: m.problem_in_future,
  in_past: m.problem_in_past,
  unknown_place: m.problem_unknown_place,
  place_outside_call: m.problem_place_outside_call,
  place_outside_parent: m.problem_place_outside_parent,
  point_incomplete: m.problem_point_incomplete,
  not_a_coordinate: m.problem_not_a_coordinate,
  point_outside: m.problem_point_outside,
  not_a_phone: m.problem_not_a_phone,
  not_an_email: m.problem_not_an_email,
  not_a_ruc: m.problem_not_a_ruc,
  not_a_dni: m.problem_not_a_dni,
  not_a_cci: m.problem_not_a_cci,
  not_a_kra_pin: m.problem_not_a_kra_pin,
  file_missing: m.problem_file_missing,
  file_empty: m.problem_file_empty,
  file_too_large: m.problem_file_too_large,
  file_type: m.problem_file_type,
  file_locked: m.problem_file_locked,
  file_not_kept: m.problem_file_not_kept,
  file_virus: m.problem_file_virus,
  photos_too_large: m.problem_photos_too_large,
  photo_unreadable: m.problem_photo_unreadable,
  too_many_files: m.problem_too_many_files,
  too_few_rows: m.problem_too_few_rows,
  too_many_rows: m.problem_too_many_rows,
  not_accepted: m.problem_not_accepted,
  consent_missing: m.problem_consent_missing,
}
