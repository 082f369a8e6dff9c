import { type RawRow, isEmptyRow, rowsAnswer } from './answer.ts'
import { calculateCell } from './calculate.ts'
import { monthFrom } from './calendar.ts'
import { type ExportCell, type ExportSetting, figureCell, given, labelOf } from './export-cell.ts'
import type { Column, QuestionOf } from './question.ts'
import { monthCellParts } from './read-answer.ts'

/** The filled rows of an answer, a cell for each of its columns. */
export function rowCellsOf(question: QuestionOf<'rows'>, setting: ExportSetting): ExportCell[][] {
  return rowsAnswer(setting.answers[question.key])
    .filter((row) => !isEmptyRow(row))
    .map((row) => question.columns.map((column) => columnCell(column, row, setting)))
}

function columnCell(column: Column, row: RawRow, setting: ExportSetting): ExportCell {
  const typed = row[column.key] ?? ''
  switch (column.kind) {
    case 'number':
    case 'money':
      return figureCell(typed)
    case 'calculated':
      return figureCell(calculateCell(column, row, setting.answers, setting.facts) ?? '')
    case 'month':
      return monthFrom(monthCellParts(typed)) ?? given(typed)
    case 'one_of':
      return labelOf(column.options, typed, setting)
    case 'short_text':
      return given(typed)
  }
}
