import type { ComponentProps } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { classNames } from './class-names.ts'
import { Field, type FieldTexts } from './field.tsx'

type SelectProps = Omit<ComponentProps<'select'>, 'id' | 'className' | 'name' | 'children'> &
  FieldTexts & {
    name: string
    options: readonly { value: string; label: string }[]
    /** The words of the empty first option; by default "Choose". */
    emptyLabel?: string
  }

/** One of many choices, in a native list. The first option is empty. */
export function Select({ name, options, emptyLabel, ...rest }: SelectProps) {
  const { label, hint, error, optional, labelSize, isPageHeading, ...native } = rest
  const texts = { label, hint, error, optional, labelSize, isPageHeading }
  const look = classNames('govuk-select', error && 'govuk-select--error')
  return (
    <Field name={name} {...texts}>
      {(wiring) => (
        <select {...native} {...wiring} name={name} className={look}>
          <option value="">{emptyLabel ?? m.ui_choose()}</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
