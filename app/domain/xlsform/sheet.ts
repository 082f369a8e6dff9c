import type { FormFaultCode } from '../form-fault.ts'
import type { ExpressionFaultCode } from './expression-tokens.ts'

export type Cell = string | number | boolean | Date | null | undefined

/** A sheet as its cells are, the headings first. `formulas` are the cells that hold one, counted from 0. */
export type Sheet = {
  name: string
  rows: readonly (readonly Cell[])[]
  formulas?: readonly { row: number; column: number }[]
}

/** What can be wrong with a spreadsheet, beside its expressions and the form that it makes. */
export const sheetProblemCodes = [
  'sheet_missing',
  'sheet_too_long',
  'too_many_questions',
  'sheet_empty',
  'column_missing',
  'column_twice',
  'column_ignored',
  'language_unknown',
  'formula',
  'type_missing',
  'type_unknown',
  'type_ignored',
  'kind_not_of_type',
  'name_missing',
  'name_wrong',
  'name_changed',
  'name_reserved',
  'name_twice',
  'label_missing',
  'title_missing',
  'translation_missing',
  'begin_without_end',
  'end_without_begin',
  'end_of_other',
  'group_empty',
  'repeat_in_repeat',
  'not_in_repeat',
  'note_in_repeat',
  'condition_in_repeat',
  'list_missing',
  'list_unknown',
  'list_short',
  'option_wrong',
  'number_wrong',
  'value_unknown',
  'cell_needed',
  'message_missing',
  'line_without_question',
  'lines_missing',
  'rule_unknown',
  'calculation_circle',
  'not_understood',
] as const

export type SheetProblemCode = (typeof sheetProblemCodes)[number]
export type XlsFormProblemCode = SheetProblemCode | Exclude<ExpressionFaultCode, 'broken'> | FormFaultCode

/**
 * One thing that the spreadsheet's author should look at. `row` counts from 1 as the spreadsheet shows it, and is 0 for a
 * sheet as a whole; `column` is the heading. An error keeps the form from being made, a warning does not.
 */
export type XlsFormProblem = {
  severity: 'error' | 'warning'
  code: XlsFormProblemCode
  sheet: string
  row: number
  column: string
  facts: Record<string, string>
}
