import { fieldName, partAnswer } from '#app/domain/answer.ts'
import { tableSum } from '#app/domain/calculate.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { classNames } from './class-names.ts'
import { errorId } from './described-by.ts'
import { FieldError } from './field-error.tsx'
import { Fieldset } from './fieldset.tsx'
import { formatNumber } from './format.ts'
import { localized } from './localized.ts'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'

type TableQuestion = QuestionOf<'table'>
type Named = TableQuestion['rows'][number]

/** Whole numbers by row and column, with the sum of each row, each column and all. */
export function QuestionTable({ question }: { question: TableQuestion }) {
  const { warnings, problems } = useQuestionSetting()
  const { label, ...texts } = questionTexts(question, warnings)
  const own = problems.filter(({ field }) => field.startsWith(`${question.key}.`))
  return (
    <Fieldset name={`${question.key}-table`} legend={label} {...texts}>
      {own.map(({ field, text }) => (
        <FieldError key={field + text} name={field} text={text} />
      ))}
      <table className="govuk-table minka-figures">
        <thead>
          <tr>
            <td className="govuk-table__header" />
            {question.columns.map(({ key, label: column }) => (
              <th key={key} scope="col" className="govuk-table__header">
                {localized(column)}
              </th>
            ))}
            <th scope="col" className="govuk-table__header govuk-table__header--numeric">
              {m.question_sum()}
            </th>
          </tr>
        </thead>
        <tbody>
          {question.rows.map((row) => (
            <FiguresRow key={row.key} {...{ question, row }} />
          ))}
          <SumsRow question={question} />
        </tbody>
      </table>
    </Fieldset>
  )
}

function FiguresRow({ question, row }: { question: TableQuestion; row: Named }) {
  const { stored } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  return (
    <tr>
      <th scope="row" className="govuk-table__header">
        {localized(row.label)}
      </th>
      {question.columns.map((column) => {
        const cell = `${row.key}.${column.key}`
        const name = fieldName(question.key, cell)
        const error = errorOf(name)
        return (
          <td key={column.key} className="govuk-table__cell">
            <input
              {...wire(name)}
              id={name}
              type="text"
              inputMode="numeric"
              aria-label={`${localized(row.label)}, ${localized(column.label)}`}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId(name) : undefined}
              className={classNames('govuk-input', error && 'govuk-input--error')}
              defaultValue={partAnswer(stored[question.key], cell)}
            />
          </td>
        )
      })}
      <Sum question={question} cells={question.columns.map((column) => `${row.key}.${column.key}`)} />
    </tr>
  )
}

function SumsRow({ question }: { question: TableQuestion }) {
  const down = (column: Named) => question.rows.map((row) => `${row.key}.${column.key}`)
  return (
    <tr className="minka-total">
      <th scope="row" className="govuk-table__header">
        {m.question_sum()}
      </th>
      {question.columns.map((column) => (
        <Sum key={column.key} question={question} cells={down(column)} />
      ))}
      <Sum question={question} cells={question.columns.flatMap(down)} />
    </tr>
  )
}

function Sum({ question, cells }: { question: TableQuestion; cells: readonly string[] }) {
  const { typed } = useQuestionSetting()
  return (
    <td className="govuk-table__cell govuk-table__cell--numeric">
      {formatNumber(Number(tableSum(typed[question.key], cells)), getLocale())}
    </td>
  )
}
