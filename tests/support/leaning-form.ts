import fc from 'fast-check'

import { comparisonsFor, expressionOf, type Comparison } from '#app/domain/condition.ts'
import type { Expression } from '#app/domain/expression.ts'
import { formParts, questionsOf, type FormDefinition } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { subjectsOf, type Subject } from '#app/domain/subject.ts'
import { anyForm } from '#tests/support/any-form.ts'

/** Numbers to choose with: which subjects, how they are compared, and with what. */
const dice = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), { minLength: 1, maxLength: 2 })
type Dice = { throws: [number, number, number][]; join: 'and' | 'or'; isNot: boolean }
const anyDice: fc.Arbitrary<Dice> = fc.record({
  throws: dice,
  join: fc.constantFrom('and', 'or'),
  isNot: fc.boolean(),
})

const typed: Record<Subject['kind'], readonly string[]> = {
  choice: [],
  yes_no: ['yes', 'no'],
  number: ['0', '1', '2.5', '10'],
  date: ['2026-11-23', '2027-01-31'],
  month: ['2026-12', '2027-03'],
  given: [''],
}

/** A condition about some of these subjects; nothing where there are none. */
function conditionAbout(subjects: readonly Subject[], { throws, join, isNot }: Dice): Expression | undefined {
  const of = throws.flatMap(([which, how, value]): Comparison[] => {
    const subject = subjects[which % Math.max(subjects.length, 1)]
    const is = subject && comparisonsFor(subject)[how % comparisonsFor(subject).length]
    const values = subject?.options?.map((it) => it.value) ?? typed[subject?.kind ?? 'given']
    return subject && is ? [{ subject, is, value: values[value % values.length] ?? '' }] : []
  })
  const condition = expressionOf({ join, of })
  return condition && isNot ? { op: 'not', of: condition } : condition
}

/**
 * Any small form whose questions lean on each other: conditions over answers, sums and counts before and after them, on the
 * same page and on others, over several steps, but never in a circle; and figures worked out of the answers.
 */
export const leaningForm: fc.Arbitrary<FormDefinition> = anyForm.chain((form) => {
  const questions = questionsOf(form)
  const keys = questions.map(({ key }) => key)
  return fc
    .record({
      order: fc.shuffledSubarray(keys, { minLength: keys.length, maxLength: keys.length }),
      visible: fc.array(fc.option(anyDice, { freq: 3 }), { minLength: keys.length, maxLength: keys.length }),
      required: fc.array(fc.option(anyDice), { minLength: keys.length, maxLength: keys.length }),
      rule: anyDice,
    })
    .map(({ order, visible, required, rule }) => {
      const subjects = subjectsOf(form)
      const change = (question: Question): Question => {
        const at = keys.indexOf(question.key)
        const before = order.slice(0, order.indexOf(question.key))
        const others = subjects.filter((it) => it.question !== question.key)
        const wanted = required[at]
        const shown = visible[at]
        const isRequired = wanted ? conditionAbout(others, wanted) : undefined
        return {
          ...withFigures(question, others),
          required: isRequired ?? question.required,
          visible: shown
            ? conditionAbout(
                subjects.filter((it) => before.includes(it.question)),
                shown,
              )
            : undefined,
        }
      }
      const holds = conditionAbout(subjects, rule)
      return formParts.parse({
        ...form,
        sections: form.sections.map((section) => ({
          ...section,
          groups: section.groups.map((it) => ({ ...it, questions: it.questions.map(change) })),
        })),
        rules: form.rules.map((it) => (holds && it.key === 'r2' ? { ...it, holds } : it)),
      })
    })
})

/** Figures are those of other questions, where there are any. */
function withFigures(question: Question, others: readonly Subject[]): Question {
  if (question.kind !== 'calculated') return question
  const figures = others.flatMap(({ kind, value }) => (kind === 'number' && value ? [value] : []))
  return {
    ...question,
    lines: question.lines.map((line, at) => ({ ...line, value: figures[at % figures.length] ?? line.value })),
  }
}
