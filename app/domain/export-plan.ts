import { visibleQuestions } from './check-form.ts'
import { type ExportCell, type ExportSetting, cellsOf } from './export-cell.ts'
import { type ExportColumn, columnsOf, rowColumnsOf } from './export-column.ts'
import { rowCellsOf } from './export-row-cells.ts'
import { questionsOf, type FormDefinition } from './form.ts'
import type { QuestionOf } from './question.ts'
import type { LocalizedText } from './text.ts'

/** A table of the rows that all applications answered to one question. */
export type ExportTable = { key: string; label: LocalizedText; columns: ExportColumn[] }

/** The columns of an export: those of an application, and a table for each question of rows. */
export type ExportPlan = { columns: ExportColumn[]; tables: ExportTable[] }

/**
 * The columns for answers to several versions of a form, the newest version first: in its order and words, and after them what
 * only older versions asked.
 */
export function exportPlan(versions: readonly FormDefinition[]): ExportPlan {
  const questions = versions.map(questionsOf)
  return {
    columns: once(questions.flat().flatMap(columnsOf)),
    tables: [...Map.groupBy(questions.flat().filter(isRows), ({ key }) => key)].flatMap(([key, of]) =>
      of.slice(0, 1).map(({ label }) => ({ key, label, columns: once(of.flatMap(rowColumnsOf)) })),
    ),
  }
}

/** What one application answered, in the order of the columns. Questions that it was not asked stay empty. */
export function exportRow(
  columns: readonly ExportColumn[],
  definition: FormDefinition,
  setting: ExportSetting,
): ExportCell[] {
  const asked = visibleQuestions(definition, setting.answers, setting.facts)
  const cells = new Map(asked.flatMap((question) => named(columnsOf(question), cellsOf(question, setting))))
  return columns.map(({ key }) => cells.get(key))
}

/** The rows that one application answered to the question of a table. */
export function exportRows(
  table: ExportTable,
  definition: FormDefinition,
  setting: ExportSetting,
): ExportCell[][] {
  const question = questionsOf(definition)
    .filter(isRows)
    .find(({ key }) => key === table.key)
  if (!question) return []
  return rowCellsOf(question, setting).map((row) => {
    const cells = new Map(named(rowColumnsOf(question), row))
    return table.columns.map(({ key }) => cells.get(key))
  })
}

function isRows(question: { kind: string }): question is QuestionOf<'rows'> {
  return question.kind === 'rows'
}

function once(columns: readonly ExportColumn[]): ExportColumn[] {
  return [...Map.groupBy(columns, ({ key }) => key).values()].flatMap((same) => same.slice(0, 1))
}

function named(columns: readonly ExportColumn[], cells: readonly ExportCell[]): [string, ExportCell][] {
  return columns.map(({ key }, place) => [key, cells[place]])
}
