import { m } from '#app/messages/compiled/messages.js'
import { DatePart } from './date-part.tsx'
import { Fieldset, type FieldsetTexts } from './fieldset.tsx'

type Part = 'day' | 'month' | 'year'

type DateInputProps = FieldsetTexts & {
  name: string
  /** What was typed, posted as `<name>-day`, `<name>-month`, `<name>-year`. */
  defaultValue?: Partial<Record<Part, string>> | undefined
  /** Which parts are wrong; all of them when there is an error and none is named. */
  wrong?: readonly Part[]
  /** For a person's date of birth, so that the browser can fill it in. */
  isBirthday?: boolean
}

/** A date typed as day, month and year. */
export function DateInput({ name, defaultValue, wrong, isBirthday, ...texts }: DateInputProps) {
  const isWrong = (part: Part) => Boolean(texts.error) && (wrong?.includes(part) ?? true)
  const part = (part: Part, label: string, width: 2 | 4) => (
    <DatePart
      id={part === 'day' ? name : `${name}-${part}`}
      name={`${name}-${part}`}
      {...{ label, width, isWrong: isWrong(part), defaultValue: defaultValue?.[part] }}
      autoComplete={isBirthday ? `bday-${part}` : undefined}
    />
  )
  return (
    <Fieldset name={name} {...texts}>
      <div className="govuk-date-input">
        {part('day', m.ui_day(), 2)}
        {part('month', m.ui_month(), 2)}
        {part('year', m.ui_year(), 4)}
      </div>
    </Fieldset>
  )
}
