import type { FormUse } from './form-uses.ts'
import { textIn } from './text.ts'

/** The questions and rules that use something, by what they say, in one line. */
export function useNames(uses: readonly FormUse[], locale: string): string {
  return uses
    .map((use) => {
      const words = 'question' in use ? textIn(use.question.label, locale) : textIn(use.rule.message, locale)
      return `«${words || ('question' in use ? use.question.key : use.rule.key)}»`
    })
    .join(', ')
}
