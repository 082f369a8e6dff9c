import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { classNames } from './class-names.ts'
import { DatePart } from './date-part.tsx'
import { Fieldset, type FieldsetTexts } from './fieldset.tsx'

type MonthInputProps = FieldsetTexts & {
  name: string
  /** Posted as `<name>-month` (`01` to `12`) and `<name>-year`. */
  defaultValue?: { month?: string | undefined; year?: string | undefined } | undefined
}

/** A month chosen by its name, and a year. */
export function MonthInput({ name, defaultValue, ...texts }: MonthInputProps) {
  const isWrong = Boolean(texts.error)
  return (
    <Fieldset name={name} {...texts}>
      <div className="govuk-date-input">
        <MonthName name={name} defaultValue={defaultValue?.month} isWrong={isWrong} />
        <DatePart
          id={`${name}-year`}
          name={`${name}-year`}
          label={m.ui_year()}
          width={4}
          isWrong={isWrong}
          defaultValue={defaultValue?.year}
        />
      </div>
    </Fieldset>
  )
}

type MonthNameProps = { name: string; defaultValue: string | undefined; isWrong: boolean }

function MonthName({ name, defaultValue, isWrong }: MonthNameProps) {
  return (
    <div className="govuk-date-input__item">
      <label htmlFor={name} className="govuk-label govuk-date-input__label">
        {m.ui_month()}
      </label>
      <select
        id={name}
        name={`${name}-month`}
        defaultValue={defaultValue}
        aria-invalid={isWrong ? true : undefined}
        className={classNames('govuk-select', isWrong && 'govuk-select--error')}
      >
        <option value="">{m.ui_choose_month()}</option>
        {monthNames(getLocale()).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

function monthNames(locale: string) {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: names.format(Date.UTC(2000, index)),
  }))
}
