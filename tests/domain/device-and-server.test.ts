import fc from 'fast-check'
import { set } from 'react-hook-form'
import { expect, test } from 'vitest'

import { rowsAnswer, textCells, type Answers, type RawAnswer } from '#app/domain/answer.ts'
import { calculateCell, calculateLines, columnTotals, tableSum } from '#app/domain/calculate.ts'
import { checkAnswers, submittedAnswers, visibleQuestions } from '#app/domain/check-form.ts'
import { checkQuestion, isRequired } from '#app/domain/check-question.ts'
import { evaluate, plainValue } from '#app/domain/evaluate.ts'
import { fittingAnswers } from '#app/domain/fitting-answers.ts'
import { formDefinition, questionsOf, type FormDefinition, type QuestionGroup } from '#app/domain/form.ts'
import { openerOf } from '#app/domain/opened-question.ts'
import type { Question } from '#app/domain/question.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { submissionSchema } from '#app/domain/submission-schema.ts'
import { typedPage, withStoredFiles, type TypedPage, type TypedValues } from '#app/domain/typed-page.ts'
import { valuesOf } from '#app/components/typed-values.ts'
import { readAnswerPost } from '#app/http/answer-post.ts'
import { groupPage } from '#app/http/group-page.ts'
import { writtenApplication } from '#app/http/next-page.ts'
import { applicantView } from '#tests/support/applicant-view.ts'
import { callFacts } from '#tests/support/community-application.ts'
import { leaningForm } from '#tests/support/leaning-form.ts'
import { heldValue, postOf, typedInputs, type TypedInput } from '#tests/support/typed-inputs.ts'

const seed = Number(process.env['AGREE_SEED'] ?? Date.now() % 2 ** 31)
/** More of them find what is rarer: `AGREE_RUNS=5000 vitest run --project domain device-and-server`. */
const numRuns = Number(process.env['AGREE_RUNS'] ?? 200)

type Typing = { question: Question; inputs: TypedInput[] }
type Case = { definition: FormDefinition; stored: Answers; group: QuestionGroup; typing: Typing[] }

const typingOf = (questions: readonly Question[]): fc.Arbitrary<Typing[]> =>
  fc.tuple(...questions.map((question) => typedInputs(question).map((inputs) => ({ question, inputs }))))

/** Answers that were saved before: to some of the questions, with files where there can be files. */
const storedIn = (definition: FormDefinition): fc.Arbitrary<Answers> =>
  typingOf(questionsOf(definition)).chain((typing) =>
    fc.subarray(typing).map((some) =>
      Object.fromEntries(
        some.map(({ question, inputs }) => {
          const raw = readRaw(question, new URLSearchParams(postOf(inputs)))
          const files = inputs.length % 2 ? ['quote'] : []
          return [question.key, withStoredFiles(question, asEarlierVersion(question, raw), { files })]
        }),
      ),
    ),
  )

/** An answer to a version of the form that had a column more in its rows, and a row more in its tables. */
function asEarlierVersion(question: Question, raw: RawAnswer): unknown {
  if (question.kind === 'rows') return [...rowsAnswer(raw), { gone: '9' }]
  return question.kind === 'table' ? { ...textCells(raw), 'gone.x': '7' } : raw
}

/** A page of any form on which somebody types, after some answers were stored. */
const anyCase: fc.Arbitrary<Case> = leaningForm.chain((definition) =>
  fc.constantFrom(...definition.sections.flatMap(({ groups }) => groups)).chain((group) =>
    fc.record({
      definition: fc.constant(definition),
      stored: storedIn(definition).map((it) => fittingAnswers(definition, it)),
      group: fc.constant(group),
      typing: typingOf(group.questions),
    }),
  ),
)

/** The page as the device has it: as it was sent, before anybody types, and with what react-hook-form holds after the typing. */
function onDevice({ definition, stored, group, typing }: Case) {
  const [section] = definition.sections
  if (!section) throw new Error('a form has sections')
  const view = applicantView(definition, stored, callFacts)
  const { page } = groupPage(writtenApplication(view), { section, group }, new URLSearchParams())
  const values: TypedValues = {}
  for (const { inputs } of typing) for (const it of inputs) set(values, it.name, heldValue(it))
  const begun = valuesOf(group.questions, page.answers, {})
  return {
    sent: typedPage(page, page.answers, page.facts),
    begun: typedPage(page, page.answers, page.facts, begun),
    typed: typedPage(page, page.answers, page.facts, values),
  }
}

/** Questions whose inputs stand in the page: those asked, and those that a choice on it opens by itself. */
function isInPage(question: Question, questions: readonly Question[], asked: ReadonlySet<string>): boolean {
  const key = openerOf(question)?.key
  const opener = questions.find((it) => it.key === key && ['one_of', 'yes_no'].includes(it.kind))
  return opener ? isInPage(opener, questions, asked) : asked.has(question.key)
}

/** The answers after the server has read the post of that page. */
async function onServer({ stored, group, typing }: Case, asked: ReadonlySet<string>): Promise<Answers> {
  const body = new FormData()
  for (const { question, inputs } of typing) {
    if (!isInPage(question, group.questions, asked)) continue
    body.append('asked', question.key)
    for (const [name, value] of postOf(inputs)) body.append(name, value)
  }
  const post = await readAnswerPost(
    new Request('http://localhost/', { method: 'POST', body }),
    group.questions,
  )
  const read = post.operations.map(({ question: key, raw }) => {
    const question = group.questions.find((it) => it.key === key)
    return [key, question ? withStoredFiles(question, raw, stored[key]) : raw]
  })
  const saved: Answers = Object.fromEntries(read)
  return { ...stored, ...saved }
}

/** Everything that can be worked out of one question as the answers stand. */
function figuresOf(question: Question, own: unknown, answers: Answers): unknown {
  switch (question.kind) {
    case 'calculated':
      return calculateLines(question, answers, callFacts)
    case 'rows': {
      const worked = question.columns.filter((it) => it.kind === 'calculated')
      const cells = rowsAnswer(own).map((row) =>
        worked.map((it) => calculateCell(it, row, answers, callFacts)),
      )
      return { cells, totals: columnTotals(question, answers, callFacts) }
    }
    case 'table': {
      const cells = question.rows.flatMap((row) => question.columns.map((it) => `${row.key}.${it.key}`))
      const sum = evaluate({ op: 'sum', key: question.key }, { answers, facts: callFacts })
      expect(plainValue(sum)).toBe(tableSum(own, cells))
      return plainValue(sum)
    }
    default:
      return undefined
  }
}

/** What one page shows of itself: the questions asked, with their figures, whether they must be answered, and their faults. */
function shownBy({ typed, asked }: TypedPage, { group }: Case) {
  return group.questions
    .filter(({ key }) => asked.keys.has(key))
    .map((question) => ({
      key: question.key,
      figures: figuresOf(question, typed[question.key], asked.answers),
      isRequired: isRequired(question, asked.answers, callFacts),
      faults: checkQuestion(question, asked.answers, callFacts),
    }))
}

/** The same as the server judges the whole form, its own rules aside: those are told after saving. */
function judged(answers: Answers, { definition, group }: Case) {
  const asked = submittedAnswers(definition, answers, callFacts)
  const problems = checkAnswers(definition, answers, callFacts).filter(({ code }) => code !== 'rule')
  return visibleQuestions(definition, answers, callFacts)
    .filter(({ key }) => group.questions.some((it) => it.key === key))
    .map((question) => ({
      key: question.key,
      figures: figuresOf(question, answers[question.key], asked),
      isRequired: isRequired(question, asked, callFacts),
      faults: problems.filter((it) => it.question === question.key),
    }))
}

test(`whatever is typed in any form, device and server ask, sum and refuse the same (AGREE_SEED=${seed})`, async () => {
  let hidden = 0
  await fc.assert(
    fc.asyncProperty(anyCase, async (it) => {
      const { sent, begun, typed } = onDevice(it)
      expect(shownBy(sent, it)).toEqual(judged(it.stored, it))
      expect(shownBy(begun, it)).toEqual(judged(it.stored, it))
      const shown = shownBy(typed, it)
      expect(shown).toEqual(judged(await onServer(it, typed.asked.keys), it))
      hidden += it.group.questions.length - shown.length
    }),
    { seed, numRuns },
  )
  expect(hidden).toBeGreaterThan(numRuns / 10)
})

test(`any form's schema takes exactly what its check finds in order, and keeps what is asked (AGREE_SEED=${seed})`, () => {
  const anyAnswered = leaningForm.chain((definition) =>
    storedIn(definition).map((answers) => ({ definition, answers })),
  )
  const taken: boolean[] = []
  fc.assert(
    fc.property(anyAnswered, ({ definition, answers }) => {
      expect(formDefinition.safeParse(definition).error?.issues).toBe(undefined)
      const errors = checkAnswers(definition, answers, callFacts).filter((it) => it.severity === 'error')
      const read = submissionSchema(definition, callFacts).safeParse(answers)
      expect(read.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(
        errors.map(({ field }) => field),
      )
      const submitted = submittedAnswers(definition, answers, callFacts)
      if (read.success) expect(read.data).toEqual(submitted)
      expect(submittedAnswers(definition, submitted, callFacts)).toEqual(submitted)
      taken.push(read.success)
    }),
    { seed, numRuns },
  )
  expect(new Set(taken)).toEqual(new Set([true, false]))
})
