import { questionsOf, type FormDefinition } from '#app/domain/form.ts'
import { textIn } from '#app/domain/text.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** What each question of a form asks, by its key, in the page's language. */
export function questionWords(definition: FormDefinition | undefined): Record<string, string> {
  const questions = definition ? questionsOf(definition) : []
  return Object.fromEntries(questions.map(({ key, label }) => [key, textIn(label, getLocale())]))
}
