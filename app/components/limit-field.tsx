import { expression } from '#app/domain/expression.ts'
import { m } from '#app/messages/compiled/messages.js'

import { expressionWords } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { propertyName } from './property-words.ts'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type LimitFieldProps = { name: string; setting: EditorSetting; before: unknown }

/** A limit as a number, or as it is worked out. */
export function LimitField({ name, setting, before }: LimitFieldProps) {
  const { values, problems, definition, rows } = setting
  const worked = expression.safeParse(before).data
  return (
    <TextInput
      name={name}
      label={propertyName(name)}
      hint={
        worked
          ? m.property_limit_worked({ words: expressionWords(worked, definition, rows) })
          : m.property_limit_hint()
      }
      optional
      spellCheck={false}
      defaultValue={typedIn(values, name)}
      error={problemOf(problems, name)}
    />
  )
}
