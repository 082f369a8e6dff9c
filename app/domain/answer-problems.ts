import type { Problem, ProblemCode } from './problem.ts'

/** What is only not there yet. It is told at "check answers", never while someone fills page after page. */
const missing: readonly ProblemCode[] = [
  'required',
  'required_choice',
  'required_file',
  'too_few_words',
  'too_few_characters',
  'too_few_rows',
  'not_accepted',
  'consent_missing',
]

/** Whether something was given that cannot be right, so that it is told at once after saving. */
export function isMistake({ code, severity }: Pick<Problem, 'code' | 'severity'>): boolean {
  return severity === 'error' && !missing.includes(code)
}
