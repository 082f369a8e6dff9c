import { randomUUID } from 'node:crypto'

import { leanedOn } from '#app/domain/asked.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { windowAt } from '#app/domain/call.ts'
import { checkAnswers } from '#app/domain/check-form.ts'
import { isOver } from '#app/domain/application-submit.ts'
import { declarationsOf } from '#app/domain/application-pages.ts'
import type { ApplicantView } from '#db/applicant-view.ts'

/** What the last page before sending shows: the declaration, whether anything is still wrong, and whether it is late. */
export function submitPage(view: ApplicantView, now: Date) {
  const questions = declarationsOf(view)
  const elsewhere = leanedOn(view.definition, questions)
  const needed = new Set([...questions, ...elsewhere].map(({ key }) => key))
  const isOwn = (key: string) => questions.some((it) => it.key === key)
  const problems = checkAnswers(view.definition, view.answers, view.facts)
  const { reference, organization } = view
  return {
    reference,
    organization,
    page: {
      id: view.id,
      op: randomUUID(),
      questions,
      elsewhere,
      facts: view.facts,
      status: view.status,
      answers: Object.fromEntries(Object.entries(view.answers).filter(([key]) => needed.has(key))),
      revisions: Object.fromEntries(Object.entries(view.revisions).filter(([key]) => isOwn(key))),
      today: dayIn(now, view.facts.timeZone),
      isWhole: problems.every((it) => it.severity === 'warning' || isOwn(it.question)),
      isLate:
        view.status === 'draft' && windowAt({ ...view, closesAt: view.facts.closesAt }, now) === 'grace',
      isOver: isOver(view, now),
      maySend: view.capacity !== 'contributor',
      representatives: view.representatives,
      needsConsent: view.capacity === 'facilitator' && view.consent === null,
    },
  }
}
