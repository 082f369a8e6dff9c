import { dateAnswer, fieldName, partAnswer, rowsAnswer } from '#app/domain/answer.ts'
import { calculateCell } from '#app/domain/calculate.ts'
import { decimalsOf, figureFrom } from '#app/domain/money.ts'
import type { Column, QuestionOf } from '#app/domain/question.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Fieldset } from './fieldset.tsx'
import { currencySign, formatMoney, formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { MonthInputs, useErrorWithin } from './question-date.tsx'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type QuestionCellProps = { question: QuestionOf<'rows'>; column: Column; at: number; begun: object }

/** Texts longer than this get several lines. */
const oneLine = 150

/** One cell of a row, by the kind of its column. */
export function QuestionCell({ question, column, at, begun }: QuestionCellProps) {
  const { facts } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const name = fieldName(question.key, at, column.key)
  const texts = {
    label: localized(column.label),
    hint: column.help && localized(column.help),
    error: errorOf(name),
  }
  const native = { ...wire(name), ...texts, defaultValue: partAnswer(begun, column.key) }
  switch (column.kind) {
    case 'short_text':
      return (column.characters?.max ?? 0) > oneLine ? (
        <div className="minka-cell minka-cell--wide">
          <TextArea {...native} rows={2} />
        </div>
      ) : (
        <div className="minka-cell">
          <TextInput {...native} />
        </div>
      )
    case 'number':
      return (
        <div className="minka-cell minka-cell--narrow">
          <TextInput {...native} inputMode="decimal" />
        </div>
      )
    case 'money':
      return (
        <div className="minka-cell minka-cell--narrow">
          <TextInput {...native} inputMode="decimal" prefix={moneySign(question, facts.currency)} />
        </div>
      )
    case 'one_of':
      return (
        <div className="minka-cell">
          <Select
            {...native}
            options={column.options.map(({ value, label }) => ({ value, label: localized(label) }))}
          />
        </div>
      )
    case 'month':
      return <MonthCell {...{ name, label: texts.label, begun, column: column.key }} />
    case 'calculated':
      return <CalculatedCell {...{ question, column, at, label: texts.label }} />
  }
}

type MonthCellProps = { name: string; label: string; begun: object; column: string }

function MonthCell({ name, label, begun, column }: MonthCellProps) {
  const error = useErrorWithin(name)
  return (
    <div className="minka-cell">
      <Fieldset name={name} legend={label} error={error}>
        <MonthInputs
          name={name}
          parts={dateAnswer(Object.entries(begun).find(([key]) => key === column)?.[1])}
          isWrong={error !== undefined}
        />
      </Fieldset>
    </div>
  )
}

type CalculatedCellProps = {
  question: QuestionOf<'rows'>
  column: Extract<Column, { kind: 'calculated' }>
  at: number
  label: string
}

function CalculatedCell({ question, column, at, label }: CalculatedCellProps) {
  const { asked, typed, facts } = useQuestionSetting()
  const row = rowsAnswer(typed[question.key])[at] ?? {}
  const figure = figureFrom(calculateCell(column, row, asked.answers, facts) ?? '')
  const locale = getLocale()
  const shown =
    figure &&
    (column.format === 'money'
      ? formatMoney(figure.toFixed(2), facts.currency, locale)
      : formatNumber(figure.toNumber(), locale, Math.min(decimalsOf(figure), 2)))
  return (
    <div className="minka-cell minka-cell--narrow">
      <p className="govuk-label">{label}</p>
      <output className="minka-output">{shown ?? '—'}</output>
    </div>
  )
}

/** Rows that name their own currency are not all in the call's. */
function moneySign({ columns }: QuestionOf<'rows'>, currency: string): string | undefined {
  return columns.some(({ key }) => key === 'currency') ? undefined : currencySign(currency, getLocale())
}
