import type { Answers } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { visibleQuestions } from './check-form.ts'
import { questionsOfSection, type FormDefinition, type QuestionGroup, type Section } from './form.ts'
import { isAnswerable } from './applicant-status.ts'
import type { QuestionOf } from './question.ts'

/** One page of the form: a group and the section that it belongs to. */
export type FormPage = { section: Omit<Section, 'groups'>; group: QuestionGroup }

type Asked = { definition: FormDefinition; answers: Answers; facts: CallFacts }

/**
 * The pages on which an application is written, in their order, each with the questions that are asked as the answers stand.
 * One that only declares is none of them: that is done when the application is sent.
 */
export function formPages({ definition, answers, facts }: Asked): FormPage[] {
  const asked = new Set(visibleQuestions(definition, answers, facts).map(({ key }) => key))
  return definition.sections.flatMap(({ groups, ...section }) =>
    groups
      .map((group) => ({ ...group, questions: group.questions.filter(({ key }) => asked.has(key)) }))
      .filter(({ questions }) => questions.some(({ kind }) => kind !== 'declaration'))
      .map((group) => ({ section, group })),
  )
}

/** The page after this group; nothing after the last. */
export function pageAfter(pages: readonly FormPage[], group: string): FormPage | undefined {
  const at = pages.findIndex((page) => page.group.key === group)
  return at < 0 ? undefined : pages[at + 1]
}

/** The page that asks this question, if one does. */
export function pageOf(pages: readonly FormPage[], question: string): FormPage | undefined {
  return pages.find(({ group }) => group.questions.some(({ key }) => key === question))
}

/** The questions that are answered when sending: what the organization is asked to declare, where it may be changed now. */
export function declarationsOf(
  asked: Asked & Parameters<typeof isAnswerable>[0],
): QuestionOf<'declaration'>[] {
  const { definition, answers, facts } = asked
  const open = definition.sections.filter((section) => isAnswerable(asked, section.key))
  const keys = new Set(open.flatMap(questionsOfSection).map(({ key }) => key))
  return visibleQuestions(definition, answers, facts)
    .filter(({ key }) => keys.has(key))
    .filter((it) => it.kind === 'declaration')
}
