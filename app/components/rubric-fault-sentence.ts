import { faultField } from '#app/domain/rubric-draft.ts'
import type { RubricFault, RubricFaultCode } from '#app/domain/rubric-fault.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { FieldProblem } from './field-problem.ts'
import { languageName } from './language-name.ts'

const sentences: Record<RubricFaultCode, (facts: { found: string }) => string> = {
  no_criteria: m.rubric_fault_no_criteria,
  none_required: m.rubric_fault_none_required,
  wrong_key: m.rubric_fault_wrong_key,
  duplicate_key: m.rubric_fault_duplicate_key,
  text_missing: m.rubric_fault_text_missing,
  not_a_number: m.rubric_fault_not_a_number,
  weight_not_positive: m.rubric_fault_weight_not_positive,
  scale_backward: m.rubric_fault_scale_backward,
  scale_not_whole: m.rubric_fault_scale_not_whole,
  scale_too_long: m.rubric_fault_scale_too_long,
  not_on_scale: m.rubric_fault_not_on_scale,
  duplicate_anchor: m.rubric_fault_duplicate_anchor,
  words_not_whole: m.rubric_fault_words_not_whole,
  words_missing: m.rubric_fault_words_missing,
  scores_missing: m.rubric_fault_scores_missing,
  unknown_question: m.rubric_fault_unknown_question,
}

/** What is wrong with a rubric's draft, in words. */
export function rubricFaultSentence({ code, property, found }: RubricFault): string {
  if (code === 'text_missing' && property === 'anchors') return m.rubric_fault_anchor_text({ found })
  return sentences[code]({ found: code === 'text_missing' ? languageName(found) : found })
}

/** The same beside the inputs of a criterion's page. */
export function rubricFaultProblems(faults: readonly RubricFault[]): FieldProblem[] {
  return faults.map((fault) => ({ field: faultField(fault), text: rubricFaultSentence(fault) }))
}
