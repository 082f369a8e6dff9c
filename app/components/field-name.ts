import { isLocale } from '#app/messages/compiled/runtime.js'
import { m } from '#app/messages/compiled/messages.js'

import { languageName } from './language-name.ts'
import { propertyName } from './property-words.ts'

const names: Readonly<Record<string, () => string>> = {
  about: m.form_rule_question,
  expression: m.form_written,
  how: m.form_figure_step,
  is: m.form_condition_how,
  left: m.form_figure_first,
  number: m.form_figure_typed,
  right: m.form_figure_second,
  subject: m.form_condition_about,
  within: m.form_add_within,
}

/** What a field of the form editor is called: of a list with its number there, of a text with its language. */
export function fieldName(field: string): string | undefined {
  if (field.startsWith('text:')) return undefined
  const steps = field.split('.')
  const last = steps.at(-1) ?? ''
  const language = steps.length > 1 && isLocale(last) ? last : undefined
  const path = language === undefined ? steps : steps.slice(0, -1)
  const place = path.find((step) => /^\d+$/.test(step))
  const name = names[path.at(-1) ?? '']?.() ?? propertyName(path.join('.'))
  const placed = place === undefined ? name : `${propertyName(path[0] ?? '')} ${Number(place) + 1}, ${name}`
  return language === undefined ? placed : `${placed} (${languageName(language)})`
}
