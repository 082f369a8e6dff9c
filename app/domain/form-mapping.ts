import { type FormDefinition, questionsOf } from './form.ts'
import type { Question } from './question.ts'

/**
 * What becomes of one question when drafts move to a newer version: its answers stay (`kept`), stay in the history but are no
 * longer asked (`gone`), were given to another kind of question and may have to be given again (`changed_kind`), or are yet
 * to be given (`new`, or `new_required`).
 */
export type MappedQuestion = {
  question: Question
  fate: 'kept' | 'gone' | 'changed_kind' | 'new' | 'new_required'
}

/** Question by question, in the order of the newer version; those that are gone at the end. */
export function mapForms(from: FormDefinition, to: FormDefinition): MappedQuestion[] {
  const old = new Map(questionsOf(from).map((it) => [it.key, it]))
  const now = questionsOf(to)
  const keys = new Set(now.map(({ key }) => key))
  return [
    ...now.map((question) => ({ question, fate: fateOf(old.get(question.key), question) })),
    ...[...old.values()]
      .filter(({ key }) => !keys.has(key))
      .map((question): MappedQuestion => ({ question, fate: 'gone' })),
  ]
}

function fateOf(before: Question | undefined, now: Question): MappedQuestion['fate'] {
  if (before) return before.kind === now.kind ? 'kept' : 'changed_kind'
  return now.required === false ? 'new' : 'new_required'
}
