import { data } from 'react-router'

import type { EditorProblem } from '#app/domain/editor-problem.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { FormReply } from './read-form.ts'

type Say = (facts: { min: string; max: string; key: string; by: string }) => string

/** The sentence of everything that can be wrong with a field of the form editor. */
const sentences: Record<EditorProblem['code'], Say> = {
  required: m.editor_problem_required,
  not_whole: m.editor_problem_not_whole,
  not_a_number: m.editor_problem_not_a_number,
  not_a_date: m.editor_problem_not_a_date,
  not_offered: m.editor_problem_not_offered,
  too_small: m.editor_problem_too_small,
  too_large: m.editor_problem_too_large,
  min_over_max: m.editor_problem_min_over_max,
  not_a_key: m.editor_problem_not_a_key,
  key_taken: m.editor_problem_key_taken,
  key_reserved: m.editor_problem_key_reserved,
  key_published: m.editor_problem_key_published,
  too_few_options: m.editor_problem_too_few_options,
  option_twice: m.editor_problem_option_twice,
  still_used: m.editor_problem_still_used,
  no_condition: m.editor_problem_no_condition,
}

/** What is wrong with an editor's fields, as 422 with a sentence beside each and everything typed. */
export function editorReply(problems: readonly EditorProblem[], values: Typed) {
  return data<FormReply>(
    { problems: problems.map(({ field, ...it }) => ({ field, text: sentenceOf(it) })), values },
    { status: 422 },
  )
}

function sentenceOf({ code, facts = {} }: Omit<EditorProblem, 'field'>): string {
  const fact = (name: string) => String(facts[name] ?? '')
  return sentences[code]({ min: fact('min'), max: fact('max'), key: fact('key'), by: fact('by') })
}

/** Everything that a form posted, by the names of its fields. */
export function typedOf(fields: FormData): Typed {
  const names = [...new Set(fields.keys())]
  return Object.fromEntries(
    names.map((name) => [name, fields.getAll(name).filter((value) => typeof value === 'string')]),
  )
}
