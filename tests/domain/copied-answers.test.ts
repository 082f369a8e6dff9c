import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isMistake } from '#app/domain/answer-problems.ts'
import type { Answers } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { checkQuestion } from '#app/domain/check-question.ts'
import { visibleQuestions } from '#app/domain/check-form.ts'
import { copiedAnswers } from '#app/domain/copied-answers.ts'
import { questionsToReview } from '#app/domain/copy-review.ts'
import { type FormDefinition, questionsOf } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { budgetLine, callFacts, goodAnswers } from '#tests/support/community-application.ts'

const { declaration: _, ...undeclared } = goodAnswers
const from = { definition: form, answers: goodAnswers, facts: callFacts }

const into = (answers: Answers = {}, facts: CallFacts = callFacts, definition: FormDefinition = form) =>
  copiedAnswers(from, { definition, answers, facts })

/** The form with some questions made otherwise. */
function formWith(otherwise: (question: Question) => Question): FormDefinition {
  const sections = form.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({ ...group, questions: group.questions.map(otherwise) })),
  }))
  return { ...form, sections }
}

test('into the same form everything is copied but what was declared, and what the new application says stays', () => {
  expect(into()).toEqual(undeclared)
  const { title: __, families: ___, ...others } = undeclared
  expect(into({ title: 'Otra idea', families: '' })).toEqual(others)
})

test('what does not fit the new call is left out: other months, other regions, another currency', () => {
  const later = {
    ...callFacts,
    closesAt: new Date('2028-12-18T22:00:00Z'),
    today: '2028-11-23',
    regions: ['25'],
  }
  const monthsAhead = formWith((question) => {
    if (question.key !== 'activities' || question.kind !== 'rows') return question
    const ahead = { earliest: { op: 'fact', name: 'this_month' } } as const
    return {
      ...question,
      columns: question.columns.map((it) => (it.kind === 'month' ? { ...it, ...ahead } : it)),
    }
  })
  const { place: _place, start_month: _start, ...fitting } = undeclared
  expect(into({}, later, monthsAhead)).toEqual({
    ...fitting,
    activities: [{ activity: 'Hacer la captación', who: 'Comité' }],
  })

  const { unit_cost: _cost, requested: _asked, own_cash: _cash, own_in_kind: _kind, ...line } = budgetLine()
  expect(into({}, { ...callFacts, currency: 'KES' }).budget).toEqual([line])
})

test('a question of another kind, or without the chosen option, starts empty; a text stays however long', () => {
  const otherwise = formWith((question) => {
    if (question.key === 'summary' && question.kind === 'long_text') return { ...question, words: { max: 5 } }
    if (question.key === 'families')
      return { key: 'families', kind: 'short_text', label: question.label, required: true }
    if (question.key === 'org_kind' && question.kind === 'one_of')
      return { ...question, options: question.options.filter(({ value }) => value !== 'committee') }
    return question
  })
  const { families: _families, org_kind: _kind, ...others } = undeclared
  const copied = into({}, callFacts, otherwise)
  expect(copied).toEqual(others)

  const untouched = new Set(Object.keys(copied))
  const now = { definition: otherwise, answers: copied, facts: callFacts }
  const toReview = (answers: Answers, left: ReadonlySet<string> = untouched) =>
    questionsToReview({ ...from, untouched: left }, { ...now, answers }).map(({ key }) => key)
  expect(toReview(copied)).toEqual(['org_kind', 'summary', 'families'])
  expect(toReview({ ...copied, families: '62' }), 'an answer of their own is no longer asked for').toEqual([
    'org_kind',
    'summary',
  ])
  const own = new Set([...untouched].filter((key) => key !== 'summary'))
  expect(toReview({ ...copied, summary: 'Agua.' }, own)).toEqual(['org_kind', 'families'])
})

test('a file is copied while the earlier application has it and nothing was found in it', () => {
  const facts = (
    file: Partial<CallFacts['attachments'] extends ReadonlyMap<string, infer It> ? It : never>,
  ) => ({
    ...callFacts,
    attachments: new Map([['minutes', { name: 'acta.jpg', size: 9_000, type: 'image/jpeg', ...file }]]),
  })
  const copied = (known: CallFacts) =>
    copiedAnswers({ ...from, facts: known }, { definition: form, answers: {}, facts: callFacts }).org_assembly
  expect(copied(facts({}))).toEqual({ files: ['minutes'] })
  expect(copied(facts({ fault: 'virus' }))).toBeUndefined()
  expect(copied(facts({ type: 'application/x-msdownload' }))).toBeUndefined()
  expect(copied({ ...callFacts, attachments: new Map() })).toBeUndefined()
})

const typed = fc.oneof(
  fc.string(),
  fc.constantFrom('yes', 'no', '-1', '2027-4', '30', 'committee', '9'.repeat(40)),
)
const shaped = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  typed,
  fc.array(
    fc.dictionary(fc.constantFrom('category', 'quantity', 'unit_cost', 'start', 'end', 'activity'), typed),
  ),
  fc.record({ day: typed, month: typed, year: typed }, { requiredKeys: [] }),
)
const anyAnswers = fc.dictionary(fc.constantFrom(...questionsOf(form).map(({ key }) => key)), shaped)

test('whatever was answered, only what is asked and right is copied, and never over another answer', () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (earlier, known) => {
      const answers = { ...goodAnswers, ...earlier }
      const copied = copiedAnswers(
        { ...from, answers },
        { definition: form, answers: known, facts: callFacts },
      )
      const after = { ...copied, ...known }
      const asked = new Map(visibleQuestions(form, after, callFacts).map((it) => [it.key, it]))
      for (const key of Object.keys(copied)) {
        const question = asked.get(key)
        expect([key, Object.hasOwn(known, key), question?.kind === 'declaration']).toEqual([
          key,
          false,
          false,
        ])
        if (!question) throw new Error(`${key} is not asked`)
        if (question.kind === 'short_text' || question.kind === 'long_text') continue
        expect(checkQuestion(question, after, callFacts).filter(isMistake)).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})
