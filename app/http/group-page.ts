import { randomUUID } from 'node:crypto'

import { filesAnswer } from '#app/domain/answer.ts'
import { isMistake } from '#app/domain/answer-problems.ts'
import { isAnswerable } from '#app/domain/applicant-status.ts'
import { leanedOn } from '#app/domain/asked.ts'
import { checkAnswers } from '#app/domain/check-form.ts'
import type { FormPage } from '#app/domain/application-pages.ts'
import type { Problem } from '#app/domain/problem.ts'
import type { Question } from '#app/domain/question.ts'
import { type WrittenView, onwardFrom } from './next-page.ts'

/** Everything that a page of questions shows: only the answers that it asks for or refers to leave the server. */
export function groupPage(view: WrittenView, { section, group }: FormPage, query: URLSearchParams) {
  const { questions, ...titles } = group
  const elsewhere = leanedOn(view.definition, questions)
  const needed = new Set([...questions, ...elsewhere].map(({ key }) => key))
  const own = (key: string) => questions.some((it) => it.key === key)
  const isChecked = query.has('check') || query.has('back')
  const problems = isChecked ? checkAnswers(view.definition, view.answers, view.facts, questions) : []
  const isBackToCheck = query.get('back') === 'check'
  const hasPlaces = questions.some(({ kind }) => kind === 'place')
  const page = {
    isOpen: isAnswerable(view, section.key),
    op: randomUUID(),
    questions,
    elsewhere,
    answers: Object.fromEntries(Object.entries(view.answers).filter(([key]) => needed.has(key))),
    revisions: Object.fromEntries(Object.entries(view.revisions).filter(([key]) => own(key))),
    facts: { ...view.facts, ...onlyOf(questions, view) },
    places: hasPlaces ? view.places : [],
    placesHref: `/calls/${view.callSlug}/places/`,
    rowCounts: rowCounts(query),
    isBackToCheck,
    onward: onwardFrom(view, group.key, isBackToCheck),
    isAfterSaving: query.get('check') === '1',
  }
  return {
    page,
    group: titles,
    caption: { section: section.title, reference: view.reference },
    problems: problems.filter((it) => isShown(it, query)),
    warnings: problems.filter((it) => it.severity === 'warning'),
  }
}

/** The files of these questions, and no place: those that the page offers come apart. */
function onlyOf(questions: readonly Question[], { answers, facts }: WrittenView) {
  const files = new Set(questions.flatMap(({ key }) => filesAnswer(answers[key]).files))
  return {
    attachments: new Map([...facts.attachments].filter(([id]) => files.has(id))),
    places: new Map<string, string | undefined>(),
  }
}

/** From "check answers" everything wrong is shown; straight after saving only what was given and cannot be right. */
function isShown(problem: Problem, query: URLSearchParams): boolean {
  if (query.get('back') === 'check') return problem.severity === 'error'
  return query.get('check') === '1' && isMistake(problem)
}

function rowCounts(query: URLSearchParams): Record<string, number> {
  const asked = query.getAll('rows').map((it) => it.split(':'))
  return Object.fromEntries(
    asked
      .filter(([, count = '']) => /^\d{1,2}$/.test(count))
      .map(([key = '', count]) => [key, Number(count)]),
  )
}
