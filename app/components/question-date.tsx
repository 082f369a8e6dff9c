import { dateAnswer, fieldName, type DateParts } from '#app/domain/answer.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { DatePart } from './date-part.tsx'
import { Fieldset } from './fieldset.tsx'
import { MonthSelect } from './month-select.tsx'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'

/** A day, typed as day, month and year. */
export function QuestionDay({ question }: { question: QuestionOf<'date'> }) {
  const { stored, warnings } = useQuestionSetting()
  const { label, ...texts } = questionTexts(question, warnings)
  const error = useErrorWithin(question.key)
  return (
    <Fieldset name={question.key} legend={label} {...texts} error={error}>
      <DayInputs name={question.key} parts={dateAnswer(stored[question.key])} isWrong={error !== undefined} />
    </Fieldset>
  )
}

/** A month chosen by its name, and a year. */
export function QuestionMonth({ question }: { question: QuestionOf<'month'> }) {
  const { stored, warnings } = useQuestionSetting()
  const { label, ...texts } = questionTexts(question, warnings)
  const error = useErrorWithin(question.key)
  const { month, year } = dateAnswer(stored[question.key])
  return (
    <Fieldset name={question.key} legend={label} {...texts} error={error}>
      <MonthInputs name={question.key} parts={{ month, year }} isWrong={error !== undefined} />
    </Fieldset>
  )
}

type InputsProps<Parts> = { name: string; parts: Parts; isWrong: boolean }

/** The three inputs of a day within a fieldset. */
export function DayInputs({ name, parts, isWrong }: InputsProps<DateParts>) {
  const { wire } = useWiring()
  const labels = { day: m.ui_day(), month: m.ui_month(), year: m.ui_year() }
  return (
    <div className="govuk-date-input">
      {(['day', 'month', 'year'] as const).map((part) => (
        <DatePart
          key={part}
          {...wire(fieldName(name, part))}
          id={fieldName(name, part)}
          label={labels[part]}
          width={part === 'year' ? 4 : 2}
          defaultValue={parts[part]}
          isWrong={isWrong}
        />
      ))}
    </div>
  )
}

/** The two inputs of a month within a fieldset. */
export function MonthInputs({ name, parts, isWrong }: InputsProps<{ month: string; year: string }>) {
  const { wire } = useWiring()
  return (
    <div className="govuk-date-input">
      <MonthSelect
        {...wire(fieldName(name, 'month'))}
        id={fieldName(name, 'month')}
        defaultValue={parts.month}
        isWrong={isWrong}
      />
      <DatePart
        {...wire(fieldName(name, 'year'))}
        id={fieldName(name, 'year')}
        label={m.ui_year()}
        width={4}
        defaultValue={parts.year}
        isWrong={isWrong}
      />
    </div>
  )
}

/** The first problem of any of a question's inputs. */
export function useErrorWithin(name: string): string | undefined {
  const { problems } = useQuestionSetting()
  return problems.find(({ field }) => field === name || field.startsWith(`${name}.`))?.text
}
