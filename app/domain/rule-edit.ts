import type { EditorProblem } from './editor-problem.ts'
import { type Expression, expression } from './expression.ts'
import { type FormDefinition, type Rule, findQuestion, questionsOf } from './form.ts'
import { formFaults } from './form-faults.ts'
import { isKey, proposeKey } from './form-key.ts'
import { type Notation, notationFor } from './notation.ts'
import type { PostedForm } from './read-answer.ts'
import { readWritten } from './read-property.ts'
import { posted, readWords, tooLong } from './read-words.ts'
import type { Typed } from './typed-list.ts'

type RuleSetting = { definition: FormDefinition; locales: readonly string[] }

/** What a rule is about, as its field names it: a question, or a column of its rows. */
export function ruleAbout({ question, column }: Pick<Rule, 'question' | 'column'>): string {
  return column === undefined ? question : `${question}:${column}`
}

/** Everything that a rule may be about, in the order of the form. */
export function ruleSubjects(definition: FormDefinition): Pick<Rule, 'question' | 'column'>[] {
  return questionsOf(definition).flatMap((question) => [
    { question: question.key },
    ...(question.kind === 'rows'
      ? question.columns.map(({ key }) => ({ question: question.key, column: key }))
      : []),
  ])
}

/** What the fields of a rule's editor begin with; empty for a new one. */
export function ruleFields(rule: Rule | undefined, definition: FormDefinition): Typed {
  if (!rule) return {}
  const { write } = notationFor(definition, { rows: rule.question })
  return {
    about: [ruleAbout(rule)],
    each: rule.each ? ['yes'] : [],
    holds: [write(rule.holds)],
    key: [rule.key],
    ...Object.fromEntries(
      Object.entries(rule.message).map(([locale, words]) => [`message.${locale}`, [words]]),
    ),
  }
}

/** A rule as its editor posted it, in the place of this one or new, or what is wrong with its fields. */
export function readRule(
  before: Rule | undefined,
  form: PostedForm,
  { definition, locales }: RuleSetting,
): { rule: Rule } | { problems: EditorProblem[] } {
  const about = ruleSubjects(definition).find((it) => ruleAbout(it) === posted(form, 'about'))
  const message = readWords(form, 'message', { locales, before: before?.message, isOptional: false }) ?? {}
  const taken = definition.rules.map(({ key }) => key).filter((key) => key !== before?.key)
  const key =
    posted(form, 'key') || (before?.key ?? proposeKey(Object.values(message)[0] ?? '', taken, 'rule'))
  const holds = readHolds(before, form, notationFor(definition, { rows: about?.question }))
  const problems: EditorProblem[] = [
    ...(about ? [] : [{ field: 'about', code: posted(form, 'about') ? 'not_offered' : 'required' } as const]),
    ...eachProblems(form, definition, about?.question),
    ...('problems' in holds ? holds.problems : []),
    ...(Object.keys(message).length > 0 ? [] : [{ field: messageField(locales), code: 'required' } as const]),
    ...tooLong(form, 'message', { locales, isLong: true }),
    ...(isKey(key) ? [] : [{ field: 'key', code: 'not_a_key' } as const]),
    ...(taken.includes(key) ? [{ field: 'key', code: 'key_taken' } as const] : []),
  ]
  if (problems.length > 0 || !about || 'problems' in holds) return { problems }
  const facts = before?.facts && { facts: before.facts }
  const rule = { ...about, ...facts, key, each: posted(form, 'each') === 'yes', holds: holds.holds, message }
  const faults = factProblems(rule, definition, locales)
  return faults.length > 0 ? { problems: faults } : { rule }
}

/** The draft with this rule in the place of that one, or at the end of its rules. */
export function withRule(before: string | undefined, rule: Rule) {
  return (definition: FormDefinition): FormDefinition => {
    const isThere = definition.rules.some(({ key }) => key === before)
    const rules = isThere
      ? definition.rules.map((it) => (it.key === before ? rule : it))
      : [...definition.rules, rule]
    return { ...definition, rules }
  }
}

/** The draft without this rule. */
export function withoutRule(removed: string) {
  return (definition: FormDefinition): FormDefinition => ({
    ...definition,
    rules: definition.rules.filter(({ key }) => key !== removed),
  })
}

/** How much an application asks for, as it was written; nothing where the form asks for no money. */
export function readRequested(
  form: PostedForm,
  definition: FormDefinition,
): { requested: Expression | undefined } | { problems: EditorProblem[] } {
  const text = posted(form, 'requested')
  if (text === '') return { requested: undefined }
  const setting = { before: definition.requested, notation: notationFor(definition) }
  const read = readWritten('requested', text, 'number', setting)
  return 'problems' in read ? read : { requested: expression.parse(read.value) }
}

function readHolds(
  before: Rule | undefined,
  form: PostedForm,
  notation: Notation,
): { holds: Expression } | { problems: EditorProblem[] } {
  const read = readWritten('holds', posted(form, 'holds'), 'truth', { before: before?.holds, notation })
  return 'problems' in read ? read : { holds: expression.parse(read.value) }
}

function eachProblems(
  form: PostedForm,
  definition: FormDefinition,
  about: string | undefined,
): EditorProblem[] {
  if (about === undefined || posted(form, 'each') !== 'yes') return []
  const isRows = findQuestion(definition, about)?.kind === 'rows'
  return isRows ? [] : [{ field: 'each', code: 'no_rows', facts: { key: about } }]
}

/** What its message tells must still be worked out where the rule is about something else now. */
function factProblems(rule: Rule, definition: FormDefinition, locales: readonly string[]): EditorProblem[] {
  const others = definition.rules.filter(({ key }) => key !== rule.key)
  return formFaults(questionsOf(definition), { ...definition, rules: [...others, rule] })
    .filter(({ at }) => at.rule === rule.key)
    .map(({ code, facts, at }) => ({
      field: at.part === 'facts' ? messageField(locales) : 'holds',
      code,
      facts,
    }))
}

function messageField([source = '']: readonly string[]): string {
  return `message.${source}`
}
