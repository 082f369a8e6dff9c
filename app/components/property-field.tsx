import type { Property } from '#app/domain/question-property.ts'
import { valueAt } from '#app/domain/plain-value.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Checkboxes } from './checkboxes.tsx'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { LimitField } from './limit-field.tsx'
import { ListField } from './list-field.tsx'
import { MomentField } from './moment-field.tsx'
import { propertyHint, propertyName } from './property-words.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'
import { valueName } from './value-name.ts'
import { WordsField } from './words-field.tsx'

/** One property of a question, as a field that begins with what stands there. */
export function PropertyField({ property, setting }: { property: Property; setting: EditorSetting }) {
  const { name, optional = false } = property
  const { values, problems, item } = setting
  const isColumnTitle = name === 'label' && setting.rows !== undefined
  const label = isColumnTitle ? m.form_column_title() : propertyName(name)
  const texts = { name, label, hint: propertyHint(name), optional }
  const stands = { defaultValue: typedIn(values, name), error: problemOf(problems, name) }
  const choices = (of: readonly string[]) => of.map((value) => ({ value, label: valueName(name, value) }))
  switch (property.type) {
    case 'words':
    case 'passage':
      return <WordsField {...texts} isLong={property.type === 'passage'} setting={setting} />
    case 'list':
      return <ListField {...{ name, setting }} kind={property.of} />
    case 'limit':
      return <LimitField {...{ name, setting }} before={valueAt(item, name)} />
    case 'moment':
      return <MomentField {...{ property, setting }} before={valueAt(item, name)} />
    case 'flag':
      return (
        <Checkboxes
          name={name}
          legend={propertyName(name)}
          options={[{ value: 'yes', label: flagSentence(name) }]}
          defaultValues={values[name]}
        />
      )
    case 'one':
      return <Select {...texts} {...stands} options={choices(property.of)} />
    case 'several':
      return (
        <Checkboxes
          name={name}
          legend={propertyName(name)}
          options={choices(property.of)}
          defaultValues={values[name]}
          error={problemOf(problems, name)}
        />
      )
    case 'line':
      return <TextInput {...texts} {...stands} width={20} />
    default:
      return (
        <TextInput
          {...texts}
          {...stands}
          width={10}
          inputMode={property.type === 'whole' ? 'numeric' : 'decimal'}
          {...(property.type === 'megabytes' ? { suffix: 'MB' } : {})}
        />
      )
  }
}

function flagSentence(name: string): string {
  if (name === 'ordered') return m.property_ordered_text()
  return name === 'private' ? m.property_private_text() : m.property_sensitive_text()
}
