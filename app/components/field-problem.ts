/**
 * What is wrong with one field, as a sentence for the person. `field` is its name in its form, `href` where another page has it,
 * `name` what it is called where the sentence alone does not say which it is.
 */
export type FieldProblem = { field: string; text: string; href?: string; name?: string | undefined }

/** The first sentence about a field, or nothing when it is in order. */
export function problemOf(problems: readonly FieldProblem[] | undefined, field: string): string | undefined {
  return problems?.find((problem) => problem.field === field)?.text
}
