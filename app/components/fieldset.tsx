import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { classNames } from './class-names.ts'
import { describedBy, hintId } from './described-by.ts'
import { FieldError } from './field-error.tsx'
import type { HeadingSize } from './heading-size.ts'

export type FieldsetTexts = {
  legend: string
  hint?: ReactNode
  error?: string | undefined
  /** Adds "(optional)" to the legend. */
  optional?: boolean
  legendSize?: HeadingSize
  /** The legend is the page's heading. */
  isPageHeading?: boolean
}

type FieldsetProps = FieldsetTexts & { name: string; children: ReactNode }

/** Several controls that answer one question. Give its first control the id `name`, where its problem links to. */
export function Fieldset({ name, hint, error, children, ...texts }: FieldsetProps) {
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, { hint, error })}>
        <Legend {...texts} />
        {hint && (
          <div id={hintId(name)} className="govuk-hint">
            {hint}
          </div>
        )}
        <FieldError name={name} text={error} />
        {children}
      </fieldset>
    </div>
  )
}

function Legend({ legend, optional, legendSize, isPageHeading }: FieldsetTexts) {
  const text = optional ? `${legend} ${m.ui_optional()}` : legend
  return (
    <legend
      className={classNames('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`)}
    >
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  )
}
