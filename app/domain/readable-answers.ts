import type { Answers } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { visibleQuestions } from './check-form.ts'
import { questionsOf, type FormDefinition } from './form.ts'
import { isPersonal } from './identifier.ts'
import type { ProfileField } from './profile-field.ts'
import type { Question } from './question.ts'

/** What a stage hides: `single` hides reviewers from applicants, `double` also the organization from reviewers. */
export const blindnesses = ['none', 'single', 'double'] as const
export type Blindness = (typeof blindnesses)[number]

/** What reviewers of a stage may see: its blindness, and the questions whose answers it hides besides. */
export type StageSight = { blindness: Blindness; hiddenQuestions: readonly string[] }

export type Readable = { definition: FormDefinition; answers: Answers }

/** Fields of an organization's profile that say which organization it is. */
const namingFields: readonly (ProfileField | undefined)[] = ['name', 'registry', 'community']

/** How to reach people, and where they live, is private whether or not the form says so. */
const contactKinds: readonly Question['kind'][] = ['phone', 'email', 'point']

/** The form with only those questions that are asked as the answers stand, and no part that is left empty by it. */
export function askedForm({ definition, answers }: Readable, facts: CallFacts): FormDefinition {
  const asked = visibleQuestions(definition, answers, facts).map(({ key }) => key)
  return withQuestions(definition, ({ key }) => asked.includes(key))
}

/**
 * The form and the answers as a reviewer may read them: never contact details, identity numbers, map points, who signed, or
 * what privacy law calls sensitive, nor what their stage hides; under double blindness nothing that names the organization
 * either.
 */
export function readableByReviewers({ definition, answers }: Readable, sight: StageSight): Readable {
  const shown = withQuestions(definition, (question) => isReadable(question, sight))
  const keys = questionsOf(shown).map(({ key }) => key)
  const kept = Object.entries(answers).filter(([key]) => keys.includes(key))
  return { definition: { ...shown, rules: [] }, answers: Object.fromEntries(kept) }
}

function withQuestions(definition: FormDefinition, isKept: (question: Question) => boolean): FormDefinition {
  const sections = definition.sections
    .map((section) => ({
      ...section,
      groups: section.groups
        .map((group) => ({ ...group, questions: group.questions.filter(isKept) }))
        .filter((group) => group.questions.length > 0),
    }))
    .filter((section) => section.groups.length > 0)
  return { ...definition, sections }
}

function isReadable(question: Question, { blindness, hiddenQuestions }: StageSight): boolean {
  if (hiddenQuestions.includes(question.key) || contactKinds.includes(question.kind)) return false
  if (question.private === true || question.sensitive === true || question.kind === 'declaration')
    return false
  if (question.kind === 'identifier' && (blindness === 'double' || isPersonal(question.validator)))
    return false
  return blindness !== 'double' || !namingFields.includes(question.prefilledFrom)
}
