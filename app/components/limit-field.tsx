import { expression } from '#app/domain/expression.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Checkboxes } from './checkboxes.tsx'
import { expressionWords } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { propertyName } from './property-words.ts'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type LimitFieldProps = { name: string; setting: EditorSetting; before: unknown }

/** A limit as a number. One that is worked out is said in words, and stays until a number takes its place. */
export function LimitField({ name, setting, before }: LimitFieldProps) {
  const { values, problems, definition } = setting
  const worked = expression.safeParse(before).data
  return (
    <>
      <TextInput
        name={name}
        label={propertyName(name)}
        hint={worked && m.property_limit_kept({ words: expressionWords(worked, definition) })}
        optional
        width={10}
        inputMode="decimal"
        defaultValue={typedIn(values, name)}
        error={problemOf(problems, name)}
      />
      {worked && (
        <Checkboxes
          name={`${name}.remove`}
          legend={propertyName(name)}
          options={[{ value: 'yes', label: m.property_limit_remove() }]}
          defaultValues={values[`${name}.remove`]}
        />
      )}
    </>
  )
}
