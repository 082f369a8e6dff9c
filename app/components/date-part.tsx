import type { ComponentProps } from 'react'

import { classNames } from './class-names.ts'

type DatePartProps = Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur'> & {
  id: string
  name: string
  label: string
  width: 2 | 4
  isWrong: boolean
  defaultValue: string | undefined
  autoComplete?: string | undefined
}

/** The day, the month or the year of a date, typed as a number. */
export function DatePart({ id, label, width, isWrong, ...native }: DatePartProps) {
  const look = `govuk-input govuk-date-input__input govuk-input--width-${width}`
  return (
    <div className="govuk-date-input__item">
      <label htmlFor={id} className="govuk-label govuk-date-input__label">
        {label}
      </label>
      <input
        {...native}
        id={id}
        type="text"
        inputMode="numeric"
        aria-invalid={isWrong ? true : undefined}
        className={classNames(look, isWrong && 'govuk-input--error')}
      />
    </div>
  )
}
