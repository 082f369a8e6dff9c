import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldTexts } from './field.tsx'

type TextInputProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'name' | 'width' | 'prefix'> &
  FieldTexts & {
    name: string
    /** Width in characters, a sign of how much is expected. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
    prefix?: string
    suffix?: string
  }

/** One line of text. Further native attributes (`inputMode`, `autoComplete`, `ref`, `onChange`) go to the input. */
export function TextInput({ name, width, prefix, suffix, ...rest }: TextInputProps) {
  const { label, hint, error, optional, labelSize, isPageHeading, ...native } = rest
  const texts = { label, hint, error, optional, labelSize, isPageHeading }
  const look = classNames(
    'govuk-input',
    width && `govuk-input--width-${width}`,
    error && 'govuk-input--error',
  )
  return (
    <Field name={name} {...texts}>
      {(wiring) => (
        <Affixed prefix={prefix} suffix={suffix}>
          <input type="text" {...native} {...wiring} name={name} className={look} />
        </Affixed>
      )}
    </Field>
  )
}

type AffixedProps = Pick<TextInputProps, 'prefix' | 'suffix' | 'children'>

function Affixed({ prefix, suffix, children }: AffixedProps) {
  if (!prefix && !suffix) return children
  return (
    <div className="govuk-input__wrapper">
      {prefix && (
        <div className="govuk-input__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {children}
      {suffix && (
        <div className="govuk-input__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  )
}
