import type { Answers } from './answer.ts'

/** The title of a call as far as it is written: in the first of these languages that has one. */
export function setupTitle(answers: Answers, locales: readonly string[]): string | undefined {
  return locales
    .map((locale) => answers[`title_${locale}`])
    .find((title) => typeof title === 'string' && title.trim() !== '')
    ?.toString()
}
