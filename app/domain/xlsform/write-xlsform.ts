import type { Expression } from '../expression.ts'
import { questionsOf, type FormDefinition, type Rule } from '../form.ts'
import { choicesColumns, factsColumns, rulesColumns, settingsColumns, surveyColumns } from './columns.ts'
import { printExpression } from './print-expression.ts'
import { constraintKey } from './read-limits.ts'
import type { Sheet } from './sheet.ts'
import type { Writing } from './write-parts.ts'
import { writeQuestion } from './write-question.ts'
import { WrittenLists } from './written-lists.ts'
import { writtenSheet, type WrittenRow } from './written-row.ts'

/** A form as the sheets of an XLSForm. Reading them again with `readXlsForm` gives the same form. */
export function writeXlsForm(definition: FormDefinition, title: string): Sheet[] {
  const languages = languagesIn(definition)
  const written = constraintRules(definition)
  const lists = new WrittenLists()
  const print = printer(definition)
  const constraintOf = (question: string, column?: string) =>
    written.find((rule) => rule.question === question && rule.column === column)
  const survey = surveyRows(definition, { lists, languages, print, constraintOf })
  const settings: WrittenRow['plain'] = {
    form_title: title,
    default_language: languages[0],
    'minka::requested': definition.requested && print(definition.requested),
  }
  const rules = definition.rules.slice(written.length).map((rule) => ({
    rule,
    printed: (it: Expression) => print(it, isOfRows(definition, rule.question) ? rule.question : undefined),
  }))
  const optional = [
    { name: 'minka_rules', rows: rules.map(ruleRow), columns: rulesColumns },
    { name: 'minka_facts', rows: rules.flatMap(factRows), columns: factsColumns },
  ].filter(({ rows }) => rows.length > 0)
  return [
    { name: 'survey', rows: survey, columns: surveyColumns },
    { name: 'choices', rows: lists.rows, columns: choicesColumns },
    { name: 'settings', rows: [{ plain: settings }], columns: settingsColumns },
    ...optional,
  ].map(({ name, rows, columns }) => writtenSheet(name, rows, { columns, languages }))
}

function surveyRows({ sections }: FormDefinition, writing: Writing): WrittenRow[] {
  return sections.flatMap(({ key, title, intro, groups }) => [
    { plain: { type: 'begin_group', name: key }, words: { label: title, hint: intro } },
    ...groups.flatMap((group) => [
      {
        plain: { type: 'begin_group', name: group.key, appearance: 'field-list' },
        words: { label: group.title, hint: group.intro },
      },
      ...group.questions.flatMap((question) => writeQuestion(question, writing)),
      { plain: { type: 'end_group', name: group.key } },
    ]),
    { plain: { type: 'end_group', name: key } },
  ])
}

type PrintedRule = { rule: Rule; printed: (it: Expression) => string }

function ruleRow({ rule, printed }: PrintedRule): WrittenRow {
  const { key, question, column, each, holds, message } = rule
  return { plain: { name: key, question, column, each, holds: printed(holds) }, words: { message } }
}

function factRows({ rule, printed }: PrintedRule): WrittenRow[] {
  return Object.entries(rule.facts ?? {}).map(([name, value]) => ({
    plain: { rule: rule.key, name, value: printed(value) },
  }))
}

function printer(definition: FormDefinition): Writing['print'] {
  const columns = new Map(
    questionsOf(definition).flatMap((it) =>
      it.kind === 'rows' ? [[it.key, it.columns.map(({ key }) => key)] as const] : [],
    ),
  )
  const columnsOf = (repeat: string) => columns.get(repeat) ?? []
  return (it: Expression, repeat?: string, self?: Expression) =>
    printExpression(it, { columns: repeat === undefined ? undefined : columnsOf(repeat), columnsOf, self })
}

/** The first rules, while each is what a constraint of the survey makes, in the order in which the survey has them. */
function constraintRules(definition: FormDefinition): Rule[] {
  const places = questionsOf(definition).flatMap((question) => [
    { question, key: constraintKey(question.key) },
    ...(question.kind === 'rows'
      ? question.columns.map((column) => ({ question: column, key: constraintKey(question.key, column.key) }))
      : []),
  ])
  let from = 0
  const end = definition.rules.findIndex((rule) => {
    const at = places.findIndex(({ key }) => key === rule.key)
    const place = places[at]
    const isConstraint =
      place !== undefined &&
      at >= from &&
      rule.key === constraintKey(rule.question, rule.column) &&
      rule.each === (rule.column !== undefined) &&
      rule.facts === undefined &&
      !hasLimits(place.question)
    from = at + 1
    return !isConstraint
  })
  return end < 0 ? definition.rules : definition.rules.slice(0, end)
}

function hasLimits(it: object): boolean {
  return ['min', 'max', 'earliest', 'latest'].some((limit) => limit in it && !('columns' in it))
}

function isOfRows(definition: FormDefinition, key: string): boolean {
  return questionsOf(definition).some((it) => it.key === key && it.kind === 'rows')
}

/** Every language that the form has words in, in the order in which they first appear. */
function languagesIn(definition: FormDefinition): string[] {
  const found = new Set<string>()
  const walk = (part: unknown) => {
    const inner: [string, unknown][] = typeof part === 'object' && part !== null ? Object.entries(part) : []
    for (const [name, value] of inner) {
      if (wordNames.has(name) && typeof value === 'object' && value !== null && !('op' in value))
        for (const language of Object.keys(value)) found.add(language)
      else walk(value)
    }
  }
  walk(definition)
  return [...found]
}

const wordNames = new Set([
  'label',
  'title',
  'intro',
  'help',
  'example',
  'unit',
  'area',
  'promise',
  'rowName',
  'text',
  'consent',
  'message',
])
