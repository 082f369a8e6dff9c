import type { Answers } from './answer.ts'
import type { FormDefinition } from './form.ts'
import type { Question } from './question.ts'

/** What a stage hides: `single` hides reviewers from applicants, `double` also the organization from reviewers. */
export const blindnesses = ['none', 'single', 'double'] as const
export type Blindness = (typeof blindnesses)[number]

export type Readable = { definition: FormDefinition; answers: Answers }

/** Fields of an organization's profile that say which organization it is. */
const namingFields: readonly (string | undefined)[] = ['name', 'registry', 'community']

/**
 * The form and the answers as a reviewer may read them: never contact details, identity numbers, map points or who signed;
 * under double blindness nothing that names the organization either.
 */
export function readableByReviewers({ definition, answers }: Readable, blindness: Blindness): Readable {
  const sections = definition.sections
    .map((section) => ({ ...section, groups: section.groups.map((group) => readable(group, blindness)) }))
    .map((section) => ({ ...section, groups: section.groups.filter((it) => it.questions.length > 0) }))
    .filter((section) => section.groups.length > 0)
  const shown = sections.flatMap((it) => it.groups.flatMap((group) => group.questions.map(({ key }) => key)))
  const kept = Object.entries(answers).filter(([key]) => shown.includes(key))
  return { definition: { ...definition, sections, rules: [] }, answers: Object.fromEntries(kept) }
}

function readable<Group extends { questions: Question[] }>(group: Group, blindness: Blindness): Group {
  return { ...group, questions: group.questions.filter((it) => isReadable(it, blindness)) }
}

function isReadable(question: Question, blindness: Blindness): boolean {
  if (question.private === true || question.kind === 'declaration') return false
  if (question.kind === 'identifier' && blindness === 'double') return false
  return blindness !== 'double' || !namingFields.includes(question.prefilledFrom)
}
