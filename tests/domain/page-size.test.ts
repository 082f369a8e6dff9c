import { expect, test } from 'vitest'

import { checkAnswers } from '#app/domain/check-form.ts'
import { formDefinition, questionsOf } from '#app/domain/form.ts'
import { groupPage } from '#app/http/group-page.ts'
import { writtenApplication } from '#app/http/next-page.ts'
import { applicantView } from '#tests/support/applicant-view.ts'
import { callFacts } from '#tests/support/community-application.ts'
import { conditionsASection, longAnswers, longForm, questionsASection } from '#tests/support/long-form.ts'

/** How many bytes the data of a page weighs as JSON. */
function weightOf(sections: number, page: 0 | 1 | 2): number {
  const definition = formDefinition.parse(longForm(sections))
  const view = applicantView(definition, longAnswers(sections), callFacts)
  const section = definition.sections.at(-1)
  const group = section?.groups[page]
  if (!section || !group) throw new Error('a section has three pages')
  return Buffer.byteLength(
    JSON.stringify(
      groupPage(writtenApplication(view), { section, group }, new URLSearchParams('back=check')),
    ),
  )
}

test('the long form of the measurements is in order, and has 150 questions and 40 conditions', () => {
  const definition = formDefinition.parse(longForm(10))
  const questions = questionsOf(definition)
  expect([questions.length, questions.filter(({ visible }) => visible).length]).toEqual([
    10 * questionsASection,
    10 * conditionsASection,
  ])
  expect(checkAnswers(definition, longAnswers(10), callFacts)).toEqual([])
})

test.each([0, 1, 2] as const)(
  'a page of questions weighs the same however long its form is (page %i)',
  (page) => {
    const [short, long] = [weightOf(1, page), weightOf(10, page)]
    expect(long / short).toBeLessThan(1.03)
  },
)
