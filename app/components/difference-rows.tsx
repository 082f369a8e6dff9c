import type { RawRow } from '#app/domain/answer.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import type { RowChange } from '#app/domain/row-difference.ts'
import { m } from '#app/messages/compiled/messages.js'
import { cellWords, holdsFigures } from './answer-row-words.ts'
import type { AnswerSetting } from './answer-setting.ts'
import { localized } from './localized.ts'
import { Marked } from './marked.tsx'
import { MarkedValues } from './marked-values.tsx'
import { MarkedWords } from './marked-words.tsx'
import { Table } from './table.tsx'

type Grid = QuestionOf<'rows'> | QuestionOf<'table'>
type DifferenceRowsProps = { question: Grid; rows: readonly RowChange[]; setting: AnswerSetting }

/** The rows of an answer that were added, removed or changed, and in the changed ones which cells. */
export function DifferenceRows({ question, rows, setting }: DifferenceRowsProps) {
  const columns = columnsOf(question, setting)
  return (
    <Table
      caption={m.case_changes_rows({ question: localized(question.label) })}
      captionSize="hidden"
      narrow="scroll"
      dense
      columns={[{ header: m.case_changes_row() }, ...columns]}
      rows={rows.map((it) => ({
        id: `${it.change}-${it.number}`,
        cells: [
          rowName(question, it),
          ...columns.map((column) => <Cell key={column.key} change={it} column={column} />),
        ],
      }))}
    />
  )
}

type ShownColumn = { key: string; header: string; numeric: boolean; words: (row: RawRow) => string }

function columnsOf(question: Grid, setting: AnswerSetting): ShownColumn[] {
  if (question.kind === 'table')
    return question.columns.map(({ key, label }) => {
      return { key, header: localized(label), numeric: true, words: (row) => row[key] ?? '' }
    })
  return question.columns.map((column) => ({
    key: column.key,
    header: localized(column.label),
    numeric: holdsFigures(column),
    words: (row) => cellWords(column, row, setting),
  }))
}

const names: Record<RowChange['change'], (facts: { number: number }) => string> = {
  added: m.case_changes_row_added,
  removed: m.case_changes_row_removed,
  changed: m.case_changes_row_changed,
}

function rowName(question: Grid, { change, number }: RowChange): string {
  const labeled = question.kind === 'table' ? question.rows[number - 1] : undefined
  return labeled ? localized(labeled.label) : names[change]({ number })
}

function Cell({ change: it, column: { key, words } }: { change: RowChange; column: ShownColumn }) {
  if (it.change === 'changed') {
    const parts = it.words[key]
    return parts ? (
      <MarkedWords parts={parts} />
    ) : (
      <MarkedValues before={words(it.before)} after={words(it.row)} />
    )
  }
  const said = words(it.row)
  return (
    said && (
      <Marked change={it.change} isSaidBeside>
        {said}
      </Marked>
    )
  )
}
