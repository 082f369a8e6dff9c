/** What can be wrong with a field of the form editor. Each has a sentence under the message key `editor_problem_<code>`. */
export const editorProblemCodes = [
  'required',
  'not_whole',
  'not_a_number',
  'not_a_date',
  'not_offered',
  'too_small',
  'too_large',
  'min_over_max',
  'not_a_key',
  'key_taken',
  'key_reserved',
  'key_published',
  'too_few_options',
  'option_twice',
  'still_used',
  'no_condition',
] as const

export type EditorProblemCode = (typeof editorProblemCodes)[number]

/** One field to put right. The facts are figures, keys and names that its sentence shows. */
export type EditorProblem = {
  field: string
  code: EditorProblemCode
  facts?: Record<string, string | number>
}
