import type { FormFault, FormFaultCode } from '#app/domain/form-fault.ts'
import { m } from '#app/messages/compiled/messages.js'

/** What a sentence may name; empty where the fault has no such fact. */
type Named = Record<'key' | 'option' | 'part' | 'pattern' | 'left' | 'right' | 'found' | 'keys', string>

const sentences: Record<FormFaultCode, (named: Named) => string> = {
  duplicate_question: m.form_wrong_duplicate_question,
  duplicate_section: m.form_wrong_duplicate_section,
  duplicate_group: m.form_wrong_duplicate_group,
  duplicate_rule: m.form_wrong_duplicate_rule,
  duplicate_column: m.form_wrong_duplicate_column,
  duplicate_option: m.form_wrong_duplicate_option,
  reserved_key: m.form_wrong_reserved_key,
  unknown_question: m.form_wrong_unknown_question,
  unknown_column: m.form_wrong_unknown_column,
  unknown_option: m.form_wrong_unknown_option,
  unknown_part: m.form_wrong_unknown_part,
  no_value: m.form_wrong_no_value,
  no_rows: m.form_wrong_no_rows,
  not_selectable: m.form_wrong_not_selectable,
  not_comparable: m.form_wrong_not_comparable,
  not_ordered: m.form_wrong_not_ordered,
  not_a_condition: m.form_wrong_not_a_condition,
  not_a_number: m.form_wrong_not_a_number,
  not_a_text: m.form_wrong_not_a_text,
  not_a_day: m.form_wrong_not_a_day,
  not_a_month: m.form_wrong_not_a_month,
  wrong_pattern: m.form_wrong_wrong_pattern,
  later_column: m.form_wrong_later_column,
  circular: m.form_wrong_circular,
}

const valueKinds: Readonly<Record<string, () => string>> = {
  number: m.value_kind_number,
  text: m.value_kind_text,
  day: m.value_kind_day,
  month: m.value_kind_month,
  truth: m.value_kind_truth,
  choice: m.value_kind_choice,
  any: m.value_kind_any,
}

/** What is wrong with a form, in the language of the page. */
export function formFaultSentence({ code, facts }: Pick<FormFault, 'code' | 'facts'>): string {
  const fact = (name: string) => facts[name] ?? ''
  const kind = (name: string) => valueKinds[fact(name)]?.() ?? ''
  return sentences[code]({
    key: fact('key'),
    option: fact('option'),
    part: fact('part'),
    pattern: fact('pattern'),
    left: kind('left'),
    right: kind('right'),
    found: kind('found'),
    keys: fact('keys'),
  })
}
