import type { EditorProblem, EditorProblemCode } from '#app/domain/editor-problem.ts'
import { type FormFaultCode, formFaultCodes } from '#app/domain/form-fault.ts'
import { m } from '#app/messages/compiled/messages.js'

import { formFaultSentence } from './form-fault-sentence.ts'

type Said = Record<'min' | 'max' | 'key' | 'by' | 'name' | 'sign' | 'known' | 'repeats', string>

/** The sentence of everything that can be wrong with a field of the form editor, beside what is wrong with the form itself. */
const sentences: Record<Exclude<EditorProblemCode, FormFaultCode>, (said: Said) => string> = {
  required: m.editor_problem_required,
  too_long: m.editor_problem_too_long,
  too_many: m.editor_problem_too_many,
  place_gone: m.editor_problem_place_gone,
  not_whole: m.editor_problem_not_whole,
  no_number: m.editor_problem_not_a_number,
  not_a_date: m.editor_problem_not_a_date,
  not_offered: m.editor_problem_not_offered,
  too_small: m.editor_problem_too_small,
  too_large: m.editor_problem_too_large,
  min_over_max: m.editor_problem_min_over_max,
  first_after_last: m.editor_problem_first_after_last,
  not_a_key: m.editor_problem_not_a_key,
  key_taken: m.editor_problem_key_taken,
  key_reserved: m.editor_problem_key_reserved,
  key_published: m.editor_problem_key_published,
  too_few_options: m.editor_problem_too_few_options,
  option_twice: m.editor_problem_option_twice,
  still_used: m.editor_problem_still_used,
  no_condition: m.editor_problem_no_condition,
  expression_sign: m.xlsform_expression_sign,
  expression_incomplete: m.xlsform_expression_incomplete,
  expression_function: m.editor_expression_function,
  expression_arguments: m.xlsform_expression_arguments,
  expression_name_needed: m.xlsform_expression_name_needed,
  expression_too_long: m.xlsform_expression_too_long,
  expression_no_self: m.editor_expression_no_self,
  column_outside: m.xlsform_column_outside,
  column_ambiguous: m.editor_column_ambiguous,
  column_needed: m.xlsform_column_needed,
  fact_unknown: m.xlsform_fact_unknown,
  broken: m.editor_problem_required,
}

/** What is wrong with a field of the form editor, in the language of the page. */
export function editorProblemSentence({ code, facts = {} }: Omit<EditorProblem, 'field'>): string {
  const told = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)]))
  if (isFormFault(code)) return formFaultSentence({ code, facts: told })
  const fact = (name: string) => told[name] ?? ''
  return sentences[code]({
    min: fact('min'),
    max: fact('max'),
    key: fact('key'),
    by: fact('by'),
    name: fact('name'),
    sign: fact('sign'),
    known: fact('known'),
    repeats: fact('repeats'),
  })
}

function isFormFault(code: EditorProblemCode): code is FormFaultCode {
  return formFaultCodes.some((it) => it === code)
}
