import { type FormDefinition, questionsOf } from './form.ts'
import { isPlain } from './plain-value.ts'
import type { Question } from './question.ts'
import { isSame } from './same.ts'

/** One property of a question that says something else now, such as `options` or `words.max`. */
export type PropertyChange = { name: string; before: unknown; after: unknown }

/** What became of one question from one version to another. */
export type QuestionChange =
  | { change: 'added'; question: Question }
  | { change: 'removed'; question: Question }
  | { change: 'changed'; question: Question; before: Question; properties: PropertyChange[] }

export type FormDiff = {
  questions: QuestionChange[]
  /** Questions that are asked on another page than before. */
  moved: Question[]
  /** Whether the words over sections and pages, or their order, differ; and whether the rules do. */
  hasHeadings: boolean
  hasRules: boolean
}

/** What differs from one version of a form to another: its questions by their keys, in the order of the newer one. */
export function diffForms(before: FormDefinition, after: FormDefinition): FormDiff {
  const old = new Map(questionsOf(before).map((it) => [it.key, it]))
  const now = questionsOf(after)
  const kept = new Set(now.map(({ key }) => key))
  return {
    questions: [
      ...now.flatMap((question) => changeOf(old.get(question.key), question)),
      ...[...old.values()]
        .filter(({ key }) => !kept.has(key))
        .map((question): QuestionChange => ({ change: 'removed', question })),
    ],
    moved: now.filter(({ key }) => old.has(key) && groupOf(before, key) !== groupOf(after, key)),
    hasHeadings: !isSame(headingsOf(before), headingsOf(after)),
    hasRules: !isSame([before.rules, before.requested], [after.rules, after.requested]),
  }
}

/** Whether nothing differs. */
export function isSameForm({ questions, moved, hasHeadings, hasRules }: FormDiff): boolean {
  return questions.length === 0 && moved.length === 0 && !hasHeadings && !hasRules
}

function changeOf(before: Question | undefined, question: Question): QuestionChange[] {
  if (!before) return [{ change: 'added', question }]
  const properties = propertyChanges(before, question)
  return properties.length > 0 ? [{ change: 'changed', question, before, properties }] : []
}

/**
 * What differs between two states of one piece of a form, by its properties. Texts and lists are told as a whole; what lies
 * within another object by its path.
 */
export function propertyChanges(before: object, after: object, path = ''): PropertyChange[] {
  const [one, other]: Record<string, unknown>[] = [{ ...before }, { ...after }]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const [old, now] = [one?.[name], other?.[name]]
    if (isSame(old, now)) return []
    const here = path === '' ? name : `${path}.${name}`
    const isSpan = spans.includes(name) && (isPlain(old) || isPlain(now))
    return isSpan
      ? propertyChanges(isPlain(old) ? old : {}, isPlain(now) ? now : {}, here)
      : [{ name: here, before: old, after: now }]
  })
}

const spans = ['words', 'characters', 'digits', 'bounds']

function groupOf({ sections }: FormDefinition, key: string): string | undefined {
  return sections
    .flatMap((it) => it.groups)
    .find((it) => it.questions.some((question) => question.key === key))?.key
}

function headingsOf({ sections }: FormDefinition) {
  return sections.map(({ key, title, intro, groups }) => ({
    ...{ key, title, intro },
    groups: groups.map((group) => ({ key: group.key, title: group.title, intro: group.intro })),
  }))
}
