import type { FormFaultCode } from './form-fault.ts'
import type { ExpressionFaultCode } from './xlsform/expression-tokens.ts'

/**
 * What can be wrong with a field of the form editor, beside what can be wrong with the writing of an expression and with a
 * form as a whole. Each has a sentence under the message key `editor_problem_<code>`.
 */
type FieldFaultCode =
  | 'required'
  | 'too_long'
  | 'too_many'
  | 'not_whole'
  | 'no_number'
  | 'not_a_date'
  | 'not_offered'
  | 'too_small'
  | 'too_large'
  | 'min_over_max'
  | 'first_after_last'
  | 'not_a_key'
  | 'key_taken'
  | 'key_reserved'
  | 'key_published'
  | 'too_few_options'
  | 'option_twice'
  | 'still_used'
  | 'no_condition'
  | 'place_gone'

export type EditorProblemCode = FieldFaultCode | FormFaultCode | ExpressionFaultCode

/** One field to put right. The facts are figures, keys and names that its sentence shows. */
export type EditorProblem = {
  field: string
  code: EditorProblemCode
  facts?: Record<string, string | number>
}
