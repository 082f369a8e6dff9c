import { type FormFaultCode, formFaultCodes } from '#app/domain/form-fault.ts'
import type { XlsFormProblem, XlsFormProblemCode } from '#app/domain/xlsform/sheet.ts'
import { m } from '#app/messages/compiled/messages.js'

import { formFaultSentence } from './form-fault-sentence.ts'

/** What a sentence may name; empty where the problem has no such fact. */
type Named = Record<
  | 'count'
  | 'key'
  | 'keys'
  | 'kind'
  | 'known'
  | 'language'
  | 'least'
  | 'list'
  | 'most'
  | 'name'
  | 'repeats'
  | 'row'
  | 'rows'
  | 'sign'
  | 'type'
  | 'value'
  | 'what',
  string
>

const sentences: Record<Exclude<XlsFormProblemCode, FormFaultCode>, (named: Named) => string> = {
  expression_sign: m.xlsform_expression_sign,
  expression_incomplete: m.xlsform_expression_incomplete,
  expression_function: m.xlsform_expression_function,
  expression_arguments: m.xlsform_expression_arguments,
  expression_name_needed: m.xlsform_expression_name_needed,
  expression_too_long: m.xlsform_expression_too_long,
  expression_no_self: m.xlsform_expression_no_self,
  column_outside: m.xlsform_column_outside,
  column_ambiguous: m.xlsform_column_ambiguous,
  column_needed: m.xlsform_column_needed,
  fact_unknown: m.xlsform_fact_unknown,
  sheet_missing: m.xlsform_sheet_missing,
  sheet_too_long: m.xlsform_sheet_too_long,
  too_many_questions: m.xlsform_too_many_questions,
  sheet_empty: m.xlsform_sheet_empty,
  column_missing: m.xlsform_column_missing,
  column_twice: m.xlsform_column_twice,
  column_ignored: m.xlsform_column_ignored,
  language_unknown: m.xlsform_language_unknown,
  formula: m.xlsform_formula,
  type_missing: m.xlsform_type_missing,
  type_unknown: m.xlsform_type_unknown,
  type_ignored: m.xlsform_type_ignored,
  kind_not_of_type: m.xlsform_kind_not_of_type,
  name_missing: m.xlsform_name_missing,
  name_wrong: m.xlsform_name_wrong,
  name_changed: m.xlsform_name_changed,
  name_reserved: m.xlsform_name_reserved,
  name_twice: m.xlsform_name_twice,
  label_missing: m.xlsform_label_missing,
  title_missing: m.xlsform_title_missing,
  translation_missing: m.xlsform_translation_missing,
  begin_without_end: m.xlsform_begin_without_end,
  end_without_begin: m.xlsform_end_without_begin,
  end_of_other: m.xlsform_end_of_other,
  group_empty: m.xlsform_group_empty,
  repeat_in_repeat: m.xlsform_repeat_in_repeat,
  not_in_repeat: m.xlsform_not_in_repeat,
  note_in_repeat: m.xlsform_note_in_repeat,
  condition_in_repeat: m.xlsform_condition_in_repeat,
  list_missing: m.xlsform_list_missing,
  list_unknown: m.xlsform_list_unknown,
  list_short: m.xlsform_list_short,
  option_wrong: m.xlsform_option_wrong,
  number_wrong: m.xlsform_number_wrong,
  value_unknown: m.xlsform_value_unknown,
  cell_needed: m.xlsform_cell_needed,
  message_missing: m.xlsform_message_missing,
  line_without_question: m.xlsform_line_without_question,
  lines_missing: m.xlsform_lines_missing,
  rule_unknown: m.xlsform_rule_unknown,
  calculation_circle: m.xlsform_calculation_circle,
  not_understood: m.xlsform_not_understood,
}

/** What is wrong with a spreadsheet, in the language of the page. */
export function xlsFormSentence({ code, facts }: XlsFormProblem): string {
  if (isFormFault(code)) return formFaultSentence({ code, facts })
  return sentences[code](named(facts))
}

/** Where in the spreadsheet it is. */
export function xlsFormPlace({ sheet, row, column }: XlsFormProblem): string {
  if (row === 0) return m.xlsform_where_sheet({ sheet })
  return column === ''
    ? m.xlsform_where_row({ sheet, row: String(row) })
    : m.xlsform_where_cell({ sheet, row: String(row), column })
}

function isFormFault(code: XlsFormProblemCode): code is FormFaultCode {
  return formFaultCodes.some((it) => it === code)
}

function named(facts: Readonly<Record<string, string>>): Named {
  const fact = (name: keyof Named) => facts[name] ?? ''
  return {
    count: fact('count'),
    key: fact('key'),
    keys: fact('keys'),
    kind: fact('kind'),
    known: fact('known'),
    language: fact('language'),
    least: fact('least'),
    list: fact('list'),
    most: fact('most'),
    name: fact('name'),
    repeats: fact('repeats'),
    row: fact('row'),
    rows: fact('rows'),
    sign: fact('sign'),
    type: fact('type'),
    value: fact('value'),
    what: fact('what'),
  }
}
