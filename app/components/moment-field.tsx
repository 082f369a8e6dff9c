import { expression } from '#app/domain/expression.ts'
import type { Property } from '#app/domain/question-property.ts'
import { m } from '#app/messages/compiled/messages.js'

import { expressionWords, factName } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { propertyName } from './property-words.ts'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type MomentFieldProps = {
  property: Extract<Property, { type: 'moment' }>
  setting: EditorSetting
  before: unknown
}

/** The first or last day or month that is taken: none, one that the call knows, a fixed one, or one that is worked out. */
export function MomentField({ property: { name, facts, input }, setting, before }: MomentFieldProps) {
  const { values, problems, definition, rows } = setting
  const field = `${name}.day`
  const worked = expression.safeParse(before).data
  const label = input === 'date' ? m.property_day() : m.property_month()
  const isWorked = worked && worked.op !== 'literal' && worked.op !== 'fact'
  const writing = `${name}.expression`
  const day = (
    <TextInput
      type={input}
      name={field}
      label={label}
      width={10}
      defaultValue={typedIn(values, field)}
      error={problemOf(problems, field)}
    />
  )
  const written = (
    <TextInput
      name={writing}
      label={m.form_written()}
      hint={isWorked ? expressionWords(worked, definition, rows) : m.notation_hint()}
      spellCheck={false}
      defaultValue={typedIn(values, writing)}
      error={problemOf(problems, writing)}
    />
  )
  return (
    <Radios
      name={name}
      legend={propertyName(name)}
      defaultValue={typedIn(values, name)}
      error={problemOf(problems, name)}
      options={[
        { value: '', label: m.property_moment_any() },
        ...facts.map((fact) => ({ value: fact, label: factName(fact) })),
        { value: 'fixed', label: m.property_moment_fixed(), reveal: day },
        { value: 'written', label: m.form_worked(), reveal: written },
      ]}
    />
  )
}
