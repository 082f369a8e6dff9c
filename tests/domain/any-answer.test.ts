import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculateLines } from '#app/domain/calculate.ts'
import { checkAnswers, submittedAnswers, taskStatus, visibleQuestions } from '#app/domain/check-form.ts'
import { questionsOf } from '#app/domain/form.ts'
import { problemCodes } from '#app/domain/problem.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { callFacts, goodAnswers } from '#tests/support/community-application.ts'

const questions = questionsOf(form)
const keys = questions.map((question) => question.key)
const typed = fc.oneof(
  fc.string(),
  fc.constantFrom('yes', 'no', '-1', '1e9', '2027-13', '30', '٣', '0.1', '9'.repeat(40)),
)
const shaped = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(
    fc.dictionary(fc.constantFrom('category', 'quantity', 'unit_cost', 'requested', 'start', 'end'), typed),
  ),
  fc.record({ day: typed, month: typed, year: typed }, { requiredKeys: [] }),
  fc.record({ files: fc.array(typed), promised: fc.jsonValue({ maxDepth: 1 }) }, { requiredKeys: [] }),
)
const anyAnswers = fc.dictionary(fc.constantFrom(...keys), shaped)

test('whatever is stored is checked without breaking, and each problem names a question and a field of it', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      for (const problem of checkAnswers(form, answers, callFacts)) {
        expect(keys).toContain(problem.question)
        expect(problemCodes).toContain(problem.code)
        expect(problem.field.split('.')[0]).toBe(problem.question)
      }
    }),
    { numRuns: 500 },
  )
})

test('whatever answer replaces a good one, the rest of the application stays in order or is told why', () => {
  fc.assert(
    fc.property(fc.constantFrom(...questions), shaped, (question, raw) => {
      const answers = { ...goodAnswers, [question.key]: raw }
      const problems = checkAnswers(form, answers, callFacts)
      expect(['not_started', 'in_progress', 'complete']).toContain(taskStatus([question], answers, problems))
      for (const it of questions) if (it.kind === 'calculated') calculateLines(it, answers, callFacts)
    }),
    { numRuns: 500 },
  )
})

test('what is submitted has exactly the answers to the questions asked', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const asked = visibleQuestions(form, answers, callFacts).map((question) => question.key)
      const submitted = submittedAnswers(form, answers, callFacts)
      expect(submitted).toEqual(
        Object.fromEntries(asked.flatMap((key) => (key in answers ? [[key, answers[key]]] : []))),
      )
      expect(submittedAnswers(form, submitted, callFacts)).toEqual(submitted)
    }),
  )
})

test('whatever is posted is read, and reading what was posted again changes nothing', () => {
  const names = fc.oneof(
    fc.constantFrom(...keys),
    fc
      .tuple(
        fc.constantFrom(...keys),
        fc.constantFrom('0.start.month', 'files', 'month', '3.detail', '99999.x'),
      )
      .map((it) => it.join('.')),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(names, typed)), (fields) => {
      const answers = Object.fromEntries(
        questions.map((it) => [it.key, readRaw(it, new URLSearchParams(fields))]),
      )
      expect(JSON.parse(JSON.stringify(answers))).toEqual(answers)
      checkAnswers(form, answers, callFacts)
    }),
  )
})
