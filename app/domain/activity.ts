import { type FormDefinition, findGroup, questionsOf } from './form.ts'
import type { LocalizedText } from './text.ts'

/** As what somebody stands on the applicant's side of an application. */
export type Side = 'representative' | 'contributor' | 'facilitator'

/** Somebody's latest change of a question; `side` is what they were when they typed it. */
export type AnswerChange = {
  question: string
  personId: string
  name: string
  at: Date
  side: Side | null
}

/** The latest change that somebody made on a page of questions. */
export type PageChange = Omit<AnswerChange, 'question'> & { page: string; title: LocalizedText }

/** Somebody who has a page open. `page` is the key of a group of questions, or the list of tasks. */
export type Presence = { name: string; page: string }

/** How the list of tasks is called where a page of an application is meant: no group's key is spelled so. */
export const taskList = '*'

/** How long somebody who opened a page is taken to be there, in minutes. */
export const presenceMinutes = 2

const mostShown = 5

/** The latest changes by page, the newest first: one for each page and person, five at most. */
export function recentChanges(definition: FormDefinition, changes: readonly AnswerChange[]): PageChange[] {
  const groups = definition.sections.flatMap(({ groups }) => groups)
  const seen = new Set<string>()
  const newest = [...changes].sort((one, other) => other.at.getTime() - one.at.getTime())
  const shown = newest.flatMap(({ question, ...change }): PageChange[] => {
    const group = groups.find(({ questions }) => questions.some(({ key }) => key === question))
    const which = `${group?.key} ${change.personId}`
    if (!group || seen.has(which)) return []
    seen.add(which)
    return [{ ...change, page: group.key, title: group.title }]
  })
  return shown.slice(0, mostShown)
}

/** Who has which page open, by its title, and the latest changes. A page that the form no longer has is the list. */
export function togetherOn(
  definition: FormDefinition,
  { present, changes }: { present: readonly Presence[]; changes: readonly AnswerChange[] },
) {
  return {
    present: present.map(({ name, page }) => ({ name, title: findGroup(definition, page)?.group.title })),
    changes: recentChanges(definition, changes),
  }
}

/** The changes of questions that the form asks, each with what it is called. */
export function namedChanges(definition: FormDefinition, changes: readonly AnswerChange[]) {
  const labels = new Map(questionsOf(definition).map(({ key, label }) => [key, label]))
  return changes.flatMap((change) => {
    const label = labels.get(change.question)
    return label ? [{ ...change, label }] : []
  })
}
