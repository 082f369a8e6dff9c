import type { Typed } from '#app/domain/typed-list.ts'

import { type FieldProblem, problemOf } from './field-problem.ts'
import { Fieldset } from './fieldset.tsx'
import { languageName } from './language-name.ts'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type WordsFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  optional?: boolean | undefined
  isLong?: boolean
  setting: { values: Typed; problems: readonly FieldProblem[]; locales: readonly string[] }
}

/** A text in every language of the funder, an input each; with one language it is one input. */
export function WordsField({
  name,
  label,
  hint,
  optional = false,
  isLong = false,
  setting,
}: WordsFieldProps) {
  const { values, problems, locales } = setting
  const [only] = locales
  const input = (
    locale: string,
    text: string,
    more: { hint?: string | undefined; optional?: boolean } = {},
  ) => {
    const field = `${name}.${locale}`
    const shared = { key: field, name: field, label: text, lang: locale, ...more }
    const stands = { defaultValue: typedIn(values, field), error: problemOf(problems, field) }
    return isLong ? <TextArea rows={3} {...shared} {...stands} /> : <TextInput {...shared} {...stands} />
  }
  if (locales.length === 1 && only) return <div id={name}>{input(only, label, { hint, optional })}</div>
  return (
    <Fieldset name={name} legend={label} optional={optional} hint={hint} error={problemOf(problems, name)}>
      <div id={name}>{locales.map((locale) => input(locale, languageName(locale)))}</div>
    </Fieldset>
  )
}
