import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { classNames } from './class-names.ts'
import { describedBy, hintId } from './described-by.ts'
import { FieldError } from './field-error.tsx'
import type { HeadingSize } from './heading-size.ts'

export type FieldTexts = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** Adds "(optional)" to the label: what is required is never marked. */
  optional?: boolean
  labelSize?: HeadingSize
  /** The label is the page's heading. */
  isPageHeading?: boolean
}

export type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type FieldProps = FieldTexts & {
  name: string
  /** Id of a further description, such as a count of words. */
  more?: string
  children: (wiring: Wiring) => ReactNode
}

/** Label, hint and problem around one control, which receives its id and descriptions. */
export function Field({ name, hint, error, more, children, ...texts }: FieldProps) {
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <FieldLabel name={name} {...texts} />
      {hint && (
        <div id={hintId(name)} className="govuk-hint">
          {hint}
        </div>
      )}
      <FieldError name={name} text={error} />
      {children({
        id: name,
        'aria-describedby': describedBy(name, { hint, error, more }),
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}

function FieldLabel({ name, label, optional, labelSize, isPageHeading }: FieldTexts & { name: string }) {
  const text = (
    <label htmlFor={name} className={classNames('govuk-label', labelSize && `govuk-label--${labelSize}`)}>
      {label}
      {optional && ` ${m.ui_optional()}`}
    </label>
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{text}</h1> : text
}
