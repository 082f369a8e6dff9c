import type { FormDefinition } from './form.ts'
import type { PostedForm } from './read-answer.ts'
import { posted, readWords } from './read-property.ts'

/** The form's rules as their editor posted them: other messages, and without the rule whose button was pressed. */
export function withRules(form: PostedForm, locales: readonly string[]) {
  const removed = posted(form, 'remove')
  return (definition: FormDefinition): FormDefinition => ({
    ...definition,
    rules: definition.rules
      .filter(({ key }) => key !== removed)
      .map((rule) => {
        const setting = { locales, before: rule.message, isOptional: false }
        return { ...rule, message: readWords(form, `message.${rule.key}`, setting) ?? {} }
      }),
  })
}
