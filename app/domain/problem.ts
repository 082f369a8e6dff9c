import type { LocalizedText } from './text.ts'

/** What can be wrong with an answer. Each has a sentence per language under the message key `problem_<code>`. */
export const problemCodes = [
  'required',
  'required_choice',
  'required_file',
  'too_few_words',
  'too_many_words',
  'too_few_characters',
  'too_many_characters',
  'not_a_number',
  'not_whole',
  'too_many_decimals',
  'too_small',
  'too_large',
  'unknown_option',
  'not_with_others',
  'date_incomplete',
  'not_a_date',
  'not_a_month',
  'too_early',
  'too_late',
  'in_future',
  'in_past',
  'unknown_place',
  'place_outside_call',
  'place_outside_parent',
  'point_incomplete',
  'not_a_coordinate',
  'point_outside',
  'not_a_phone',
  'not_an_email',
  'not_a_ruc',
  'not_a_dni',
  'not_a_cci',
  'not_a_kra_pin',
  'file_missing',
  'file_empty',
  'file_too_large',
  'file_type',
  'file_locked',
  'file_not_kept',
  'file_virus',
  'photos_too_large',
  'photo_unreadable',
  'too_many_files',
  'too_few_rows',
  'too_many_rows',
  'not_accepted',
  'consent_missing',
  'rule',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/**
 * One thing to put right. `field` is the name of the input to focus. In the facts `row` counts from 1, `column`
 * and `part` name what of the question is meant, and days and months are ISO. A warning never blocks submitting.
 */
export type Problem = {
  question: string
  field: string
  code: ProblemCode
  severity: 'error' | 'warning'
  facts: Record<string, string | number>
  /** The sentence of a form's own rule, when the code is `rule`; `{placeholders}` are filled from the facts. */
  text?: LocalizedText
}

/** What one check found; the question and the name of the field are added where the question is known. */
export type Finding = {
  code: ProblemCode
  /** Which of the question's inputs, as in `fieldName`; the question's only one when left out. */
  path?: (string | number)[]
  severity?: 'error' | 'warning'
  facts?: Record<string, string | number>
}
