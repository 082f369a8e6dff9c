import { formPages, pageOf } from '#app/domain/application-pages.ts'
import { applicationTasks } from '#app/domain/application-tasks.ts'
import { checkAnswers } from '#app/domain/check-form.ts'

import type { ReportFor } from './report-for.ts'

/** What the page of a report shows: its tasks while it is written, and with `isChecked` everything that is wrong with it. */
export function reportPage({ application, report, written, isOpen }: ReportFor, isChecked: boolean) {
  const { reference, organization, capacity, facts } = application
  const found = isOpen ? checkAnswers(written.definition, written.answers, written.facts) : []
  const pages = formPages(written)
  const errors = found.filter(({ severity, question }) => severity === 'error' && pageOf(pages, question))
  return {
    head: { reference, organization },
    report,
    currency: facts.currency,
    timeZone: facts.timeZone,
    wrong: isChecked ? errors : [],
    shown: {
      questions: isChecked ? pages.flatMap(({ group }) => group.questions) : [],
      pageOf: Object.fromEntries(
        isChecked ? errors.map(({ question }) => [question, pageOf(pages, question)?.group.key ?? '']) : [],
      ),
      facts: { currency: written.facts.currency },
    },
    writing: isOpen
      ? {
          address: written.address,
          sections: applicationTasks(written, found),
          faults: errors.length,
          isRepresentative: capacity === 'representative',
        }
      : null,
  }
}
