import type { FilterFault, FilterFaultCode } from '#app/domain/filter.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { FieldProblem } from './field-problem.ts'

const sentences: Record<FilterFaultCode, (facts: { found: string; offered: string }) => string> = {
  unknown_key: m.filter_fault_unknown_key,
  unknown_value: m.filter_fault_unknown_value,
  not_yes_or_no: m.filter_fault_not_yes_or_no,
  not_a_number: m.filter_fault_not_a_number,
  not_a_date: m.filter_fault_not_a_date,
  not_comparable: m.filter_fault_not_comparable,
  no_value: m.filter_fault_no_value,
  range_backward: m.filter_fault_range_backward,
  quote_open: m.filter_fault_quote_open,
  nothing_negated: m.filter_fault_nothing_negated,
  too_long: m.filter_fault_too_long,
}

/** What is wrong with one piece of a filter, in words. */
function filterFaultSentence({ code, found, offered }: FilterFault): string {
  return sentences[code]({ found, offered: offered.join(', ') })
}

/** The same beside the search box, each once. */
export function filterProblems(faults: readonly FilterFault[], field: string): FieldProblem[] {
  return [...new Set(faults.map(filterFaultSentence))].map((text) => ({ field, text }))
}
