import { useFieldArray } from 'react-hook-form'

import type { QuestionOf } from '#app/domain/question.ts'
import { rowMoveField, rowMoveValue } from '#app/domain/row-move.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Fieldset } from './fieldset.tsx'
import { localized } from './localized.ts'
import { QuestionCell } from './question-cell.tsx'
import { useErrorWithin } from './question-date.tsx'
import { useQuestionSetting } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'

type RowsQuestion = QuestionOf<'rows'>

/** Rows of the same few cells. Adding and removing are buttons that post; with a script they act at once. */
export function QuestionRows({ question }: { question: RowsQuestion }) {
  const { form, warnings, problems } = useQuestionSetting()
  const rows = useFieldArray({ control: form.control, name: question.key })
  const { label, ...texts } = questionTexts(question, warnings)
  const rowName = localized(question.rowName)
  const hasOwn = problems.some(({ field }) => field === question.key)
  const error = useErrorWithin(question.key)
  return (
    <Fieldset name={question.key} legend={label} {...texts} error={hasOwn ? error : undefined}>
      <div id={question.key} />
      {rows.fields.map((begun, at) => (
        <Row
          key={begun.id}
          {...{ question, at, rowName, begun }}
          onRemove={() => {
            rows.remove(at)
          }}
          onRaise={() => {
            rows.move(at, at - 1)
          }}
        />
      ))}
      {rows.fields.length < question.max && (
        <Button
          variant="secondary"
          name={rowMoveField}
          value={rowMoveValue(question.key, 'add')}
          onClick={(event) => {
            event.preventDefault()
            rows.append(emptyRow(question), {
              focusName: `${question.key}.${rows.fields.length}.${question.columns[0]?.key}`,
            })
          }}
        >
          {m.question_row_add({ row: rowName.toLocaleLowerCase(getLocale()) })}
        </Button>
      )}
    </Fieldset>
  )
}

function emptyRow({ columns }: RowsQuestion) {
  return Object.fromEntries(
    columns.map(({ key, kind }) => [key, kind === 'month' ? { month: '', year: '' } : '']),
  )
}

type RowProps = {
  question: RowsQuestion
  at: number
  rowName: string
  begun: object
  onRemove: () => void
  onRaise: () => void
}

function Row({ question, at, rowName, begun, onRemove, onRaise }: RowProps) {
  const title = m.question_row({ row: rowName, number: at + 1 })
  return (
    <div className="minka-row" role="group" aria-label={title}>
      <div className="minka-row__head">
        <h2 className="govuk-heading-s">{title}</h2>
        {question.ordered && at > 0 && (
          <RowButton {...{ question, at, title }} move="raise" text={m.question_row_raise()} act={onRaise} />
        )}
        <RowButton {...{ question, at, title }} move="remove" text={m.question_row_remove()} act={onRemove} />
      </div>
      <div className="minka-row__cells">
        {question.columns.map((column) => (
          <QuestionCell key={column.key} {...{ question, column, at, begun }} />
        ))}
      </div>
    </div>
  )
}

type RowButtonProps = {
  question: RowsQuestion
  at: number
  title: string
  move: 'remove' | 'raise'
  text: string
  act: () => void
}

function RowButton({ question, at, title, move, text, act }: RowButtonProps) {
  return (
    <button
      type="submit"
      className="minka-link-button"
      name={rowMoveField}
      value={rowMoveValue(question.key, move, at)}
      onClick={(event) => {
        event.preventDefault()
        act()
      }}
    >
      {text}
      <span className="minka-hidden"> {title}</span>
    </button>
  )
}
