import type { ComponentProps } from 'react'

import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { classNames } from './class-names.ts'

type MonthSelectProps = Omit<ComponentProps<'select'>, 'className' | 'children'> & {
  id: string
  defaultValue: string | undefined
  isWrong: boolean
}

/** A month by its name; posts `1` to `12`. What was typed elsewhere and is no month stays as it is. */
export function MonthSelect({ id, defaultValue = '', isWrong, ...native }: MonthSelectProps) {
  const months = monthNames(getLocale())
  const chosen = /^0\d$/.test(defaultValue) ? defaultValue.slice(1) : defaultValue
  const isKnown = chosen === '' || months.some(({ value }) => value === chosen)
  return (
    <div className="govuk-date-input__item">
      <label htmlFor={id} className="govuk-label govuk-date-input__label">
        {m.ui_month()}
      </label>
      <select
        {...native}
        id={id}
        defaultValue={chosen}
        aria-invalid={isWrong ? true : undefined}
        className={classNames('govuk-select', isWrong && 'govuk-select--error')}
      >
        <option value="">{m.ui_choose_month()}</option>
        {months.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {!isKnown && <option value={chosen}>{chosen}</option>}
      </select>
    </div>
  )
}

function monthNames(locale: string) {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: names.format(Date.UTC(2000, index)),
  }))
}
