import { formPages } from './application-pages.ts'
import type { ApplicationStatus } from './application.ts'
import { isAnswerable } from './applicant-status.ts'
import type { Answers } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { taskStatus } from './check-form.ts'
import type { FormDefinition } from './form.ts'
import type { Problem } from './problem.ts'
import type { LocalizedText } from './text.ts'

/** `optional` is not begun and need not be; `locked` cannot be changed now. */
export type TaskState = 'optional' | 'not_started' | 'in_progress' | 'complete' | 'locked'

export type ApplicationTask = { key: string; title: LocalizedText; state: TaskState }
export type TaskSection = { key: string; title: LocalizedText; tasks: ApplicationTask[] }

type Written = {
  definition: FormDefinition
  answers: Answers
  facts: CallFacts
  status: ApplicationStatus
  unlockedSections: readonly string[]
}

/** What there is to do, section by section, and how far each task is. The declaration is made when sending. */
export function applicationTasks(written: Written, problems: readonly Problem[]): TaskSection[] {
  const { definition, answers } = written
  const pages = formPages(written)
  const sections = definition.sections.map(({ key, title }) => ({
    key,
    title,
    tasks: pages
      .filter(({ section }) => section.key === key)
      .map(({ group }) => {
        const { questions } = group
        const how = isAnswerable(written, key) ? taskStatus(questions, answers, problems) : 'locked'
        const isOwed = problems.some((it) => questions.some((own) => own.key === it.question) && isError(it))
        const state: TaskState = how === 'not_started' && !isOwed ? 'optional' : how
        return { key: group.key, title: group.title, state }
      }),
  }))
  return sections.filter(({ tasks }) => tasks.length > 0)
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
