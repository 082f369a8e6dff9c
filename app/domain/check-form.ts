import { fieldName, isAnswered, isEmptyRow, rowsAnswer, type Answers, type RawRow } from './answer.ts'
import { whatIsAsked } from './asked.ts'
import type { CallFacts } from './call-facts.ts'
import { checkQuestion } from './check-question.ts'
import { firstField } from './first-field.ts'
import { evaluate, plainValue, type Scope } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { questionsOf, type FormDefinition, type Rule } from './form.ts'
import type { Problem } from './problem.ts'
import type { Question } from './question.ts'
import { takesAnswer } from './takes-answer.ts'

export type TaskStatus = 'not_started' | 'in_progress' | 'complete'

/**
 * Everything wrong with the answers, in the order of the form, each question's own checks before the form's
 * rules about it. Questions that are not asked (their condition does not hold) are passed over, and so are those not in
 * `only`. Never throws.
 */
export function checkAnswers(
  definition: FormDefinition,
  answers: Answers,
  facts: CallFacts,
  only: readonly Question[] = questionsOf(definition),
): Problem[] {
  const rulesOf = Map.groupBy(definition.rules, (rule) => rule.question)
  const asked = whatIsAsked(questionsOf(definition), answers, facts)
  const scope = { answers: asked.answers, facts }
  return only
    .filter(({ key }) => asked.keys.has(key))
    .flatMap((question) => {
      const own = checkQuestion(question, asked.answers, facts)
      const rules = rulesOf.get(question.key) ?? []
      return [...own, ...rules.flatMap((rule) => checkRule(rule, question, own, scope))]
    })
}

/** The questions asked, as the answers stand. A condition sees no answer to a question that is not asked. */
export function visibleQuestions(definition: FormDefinition, answers: Answers, facts: CallFacts): Question[] {
  const questions = questionsOf(definition)
  const asked = whatIsAsked(questions, answers, facts)
  return questions.filter(({ key }) => asked.keys.has(key))
}

/** The answers that a submission carries: those to questions that are asked, as they were typed. */
export function submittedAnswers(definition: FormDefinition, answers: Answers, facts: CallFacts): Answers {
  return whatIsAsked(questionsOf(definition), answers, facts).answers
}

/**
 * How far a task (a group, or all groups of a section) is: not started when nothing of it is answered,
 * complete when nothing is wrong with it, rules of the form included, or when there is nothing to answer.
 */
export function taskStatus(
  task: readonly Question[],
  answers: Answers,
  problems: readonly Problem[],
): TaskStatus {
  const keys = task.filter(takesAnswer).map((question) => question.key)
  if (keys.length === 0) return 'complete'
  if (!keys.some((key) => isAnswered(answers[key]))) return 'not_started'
  return problems.some((it) => it.severity === 'error' && keys.includes(it.question))
    ? 'in_progress'
    : 'complete'
}

/** A rule is asked once the answer, or the row, is in order by itself: sums over a mistyped cell would mislead. */
function checkRule(rule: Rule, question: Question, own: readonly Problem[], scope: Scope): Problem[] {
  if (question.kind !== 'calculated' && !isAnswered(scope.answers[question.key])) return []
  const errors = own.filter((it) => it.severity === 'error')
  if (rule.each) return checkEachRow(rule, new Set(errors.map((it) => it.facts.row)), scope)
  if (errors.length > 0 || !isBroken(rule, scope)) return []
  return [ruleProblem(rule, scope, ruleField(rule, question))]
}

function checkEachRow(rule: Rule, wrongRows: ReadonlySet<unknown>, scope: Scope): Problem[] {
  return rowsAnswer(scope.answers[rule.question]).flatMap((row: RawRow, at) => {
    const inRow = { ...scope, row }
    if (isEmptyRow(row) || wrongRows.has(at + 1) || !isBroken(rule, inRow)) return []
    const problem = ruleProblem(rule, inRow, fieldName(rule.question, at, rule.column ?? ''))
    const where: Problem['facts'] = rule.column === undefined ? {} : { column: rule.column }
    return [{ ...problem, facts: { ...problem.facts, ...where, row: at + 1 } }]
  })
}

/** A rule over what is not known is not broken. */
function isBroken(rule: Rule, scope: Scope): boolean {
  return evaluate(rule.holds, scope) === false
}

function ruleField(rule: Rule, question: Question): string {
  return rule.column === undefined ? firstField(question) : fieldName(rule.question, 0, rule.column)
}

function ruleProblem(rule: Rule, scope: Scope, field: string): Problem {
  const fact = (it: Expression) => plainValue(evaluate(it, scope)) ?? ''
  const facts = Object.entries(rule.facts ?? {}).map(([name, it]): [string, string] => [name, fact(it)])
  return {
    question: rule.question,
    field,
    code: 'rule',
    severity: 'error',
    facts: { rule: rule.key, ...Object.fromEntries(facts) },
    text: rule.message,
  }
}
