import type { z } from 'zod'

import { type FormDefinition, findQuestion, formParts, questionsOf } from './form.ts'
import { isShort } from './form-draft.ts'
import type { FaultPlace, FormFault } from './form-fault.ts'
import { formFaults } from './form-faults.ts'
import type { FormPart } from './form-part.ts'
import type { Question } from './question.ts'

/**
 * One thing that keeps a draft from being published: words that are missing, a list that is too short, or a fault of the
 * form. `part` is what it is within, `at` where it is put right, and `property` what is meant there, such as
 * `options.0.label`.
 */
export type DraftFault = { part: FormPart; at: FaultPlace; property: string } & (
  { code: 'no_words' | 'too_few' } | { code: 'wrong'; fault: FormFault }
)

/** Everything that keeps a draft from being published, in the order of its pages; empty when it may be. */
export function draftFaults(definition: FormDefinition): DraftFault[] {
  const missing = (formParts.safeParse(definition).error?.issues ?? []).map((issue): DraftFault => ({
    ...placed(definition, issue.path),
    code: isShort(issue) ? 'too_few' : 'no_words',
  }))
  const wrong = formFaults(questionsOf(definition), definition).map((fault): DraftFault => ({
    ...{ part: partOf(fault.at), at: fault.at, property: propertyOf(fault.at) },
    ...{ code: 'wrong', fault },
  }))
  return [...missing, ...wrong]
}

/** The fault with the names that people gave: a question or column by what it asks, where the form has it. */
export function faultInWords(
  { code, at, facts }: FormFault,
  named: (key: string) => string,
): Pick<FormFault, 'code' | 'facts'> {
  const isUnknown = code === 'unknown_question' || code === 'unknown_column'
  const { key, keys, ...others } = facts
  return {
    code,
    facts: {
      ...others,
      ...(key !== undefined && { key: isUnknown || at.rule === key ? key : named(key) }),
      ...(keys !== undefined && { keys: keys.split(' → ').map(named).join(' → ') }),
    },
  }
}

function partOf({ section, group, question, rule, part }: FaultPlace): FormPart {
  if (rule !== undefined || part === 'requested') return 'rules'
  if (question !== undefined) return `question:${question}`
  if (group !== undefined) return `group_heading:${group}`
  return section === undefined ? 'order' : `section_heading:${section}`
}

function propertyOf({ line, part }: FaultPlace): string {
  return line === undefined ? (part ?? '') : 'lines'
}

type Placed = Pick<DraftFault, 'part' | 'at' | 'property'>

/** Which part of the form a path of its schema leads to, and what is left of the path there. */
function placed({ sections, rules }: FormDefinition, path: z.core.$ZodIssue['path']): Placed {
  const [, first, , group, , question] = path.map((step) => (typeof step === 'number' ? step : -1))
  const inSection = sections[first ?? -1]
  const inGroup = inSection?.groups[group ?? -1]
  const asked = inGroup?.questions[question ?? -1]
  const rest = (from: number) => path.slice(from).map(String).join('.')
  const rule = path[0] === 'rules' ? rules[first ?? -1]?.key : undefined
  if (rule !== undefined) return { part: 'rules', at: { rule }, property: rest(2) }
  if (asked) return inQuestion(asked, path.slice(6))
  const at = { ...(inSection && { section: inSection.key }), ...(inGroup && { group: inGroup.key }) }
  return { part: partOf(at), at, property: rest(inGroup ? 4 : inSection ? 2 : 0) }
}

function inQuestion(question: Question, path: readonly PropertyKey[]): Placed {
  const [list, index, ...within] = path
  const at = { question: question.key }
  const part: FormPart = `question:${question.key}`
  const column = question.kind === 'rows' && list === 'columns' ? question.columns[Number(index)] : undefined
  return column
    ? { part, at: { ...at, column: column.key }, property: within.map(String).join('.') }
    : { part, at, property: path.map(String).join('.') }
}

/** What a question is called, or a column of this one. */
export function namedIn(definition: FormDefinition, within: string | undefined, key: string) {
  const rows = within === undefined ? undefined : findQuestion(definition, within)
  const column = rows?.kind === 'rows' ? rows.columns.find((it) => it.key === key) : undefined
  return findQuestion(definition, key)?.label ?? column?.label
}
