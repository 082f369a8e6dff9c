import {
  dateAnswer,
  fieldName,
  filesAnswer,
  isAnswered,
  partAnswer,
  textAnswer,
  type Answers,
} from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import { checkOneOf, checkPlace, checkPoint, checkSomeOf } from './check-choice.ts'
import { checkDay, checkMonth } from './check-date.ts'
import { checkFigure, checkMoney } from './check-figure.ts'
import { checkFiles } from './check-files.ts'
import { checkRows, checkTable } from './check-rows.ts'
import { checkEmail, checkIdentifier, checkLength, checkPhone } from './check-text.ts'
import { isTrue, type Scope } from './evaluate.ts'
import { firstField } from './first-field.ts'
import type { Finding, Problem } from './problem.ts'
import type { Question } from './question.ts'

/** What is wrong with the answer to one visible question, by itself; empty when nothing. Never throws. */
export function checkQuestion(question: Question, answers: Answers, facts: CallFacts): Problem[] {
  const scope = { answers, facts }
  const raw = answers[question.key]
  const found = hasContent(question, raw) ? checkContent(question, raw, scope) : checkEmpty(question, scope)
  return found.map((it) => problemOf(question, it))
}

/** Says whether an answer must be given, as the other answers stand. */
export function isRequired(question: Question, answers: Answers, facts: CallFacts): boolean {
  const { required } = question
  return typeof required === 'boolean' ? required : isTrue(required, { answers, facts })
}

/** A finding as a problem of its question, with the name of the input that it is about. */
export function problemOf(question: Question, { path, ...found }: Finding): Problem {
  return {
    question: question.key,
    field: path === undefined ? firstField(question) : fieldName(question.key, ...path),
    code: found.code,
    severity: found.severity ?? 'error',
    facts: found.facts ?? {},
  }
}

function hasContent(question: Question, raw: unknown): boolean {
  if (question.kind !== 'files') return isAnswered(raw)
  const { files, promised } = filesAnswer(raw)
  return files.length > 0 || (question.promise !== undefined && promised !== undefined)
}

function checkEmpty(question: Question, { answers, facts }: Scope): Finding[] {
  if (!isRequired(question, answers, facts)) return []
  switch (question.kind) {
    case 'calculated':
    case 'note':
      return []
    case 'declaration':
      return checkDeclaration(undefined)
    case 'files':
      return [{ code: 'required_file' }]
    case 'yes_no':
    case 'one_of':
    case 'some_of':
    case 'place':
      return [{ code: 'required_choice' }]
    default:
      return [{ code: 'required' }]
  }
}

function checkContent(question: Question, raw: unknown, scope: Scope): Finding[] {
  switch (question.kind) {
    case 'date':
      return checkDay(dateAnswer(raw), question, scope)
    case 'month':
      return checkMonth(dateAnswer(raw), question, scope)
    case 'some_of':
      return checkSomeOf(question, raw)
    case 'place':
      return checkPlace(question, raw, scope.facts)
    case 'point':
      return checkPoint(question, raw)
    case 'files':
      return checkFiles(question, raw, scope)
    case 'rows':
      return checkRows(question, raw, scope)
    case 'table':
      return checkTable(question, raw, scope)
    case 'declaration':
      return checkDeclaration(raw)
    default:
      return checkTyped(question, textAnswer(raw), scope)
  }
}

function checkTyped(question: Question, typed: string, scope: Scope): Finding[] {
  if (typed.trim() === '') return checkEmpty(question, scope)
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
      return checkLength(typed, question)
    case 'number':
      return checkFigure(typed, question, scope)
    case 'money':
      return checkMoney(typed, question, scope)
    case 'yes_no':
      return typed === 'yes' || typed === 'no' ? [] : [{ code: 'unknown_option' }]
    case 'one_of':
      return checkOneOf(typed, question.options)
    case 'phone':
      return checkPhone(typed, question.digits)
    case 'email':
      return checkEmail(typed)
    case 'identifier':
      return checkIdentifier(typed, question.validator)
    default:
      return []
  }
}

function checkDeclaration(raw: unknown): Finding[] {
  const found: Finding[] = []
  if (partAnswer(raw, 'accepted') !== 'yes') found.push({ code: 'not_accepted', path: ['accepted'] })
  if (partAnswer(raw, 'consent') !== 'yes') found.push({ code: 'consent_missing', path: ['consent'] })
  for (const part of ['name', 'role']) {
    if (partAnswer(raw, part).trim() === '') found.push({ code: 'required', path: [part], facts: { part } })
  }
  return found
}
