import { formDefinition, questionsOf, type FormDefinition } from '../form.ts'
import { formFaults } from '../form-faults.ts'
import type { LocalizedText } from '../text.ts'
import { Choices } from './choices.ts'
import { choicesColumns, factsColumns, rulesColumns, settingsColumns, surveyColumns } from './columns.ts'
import { keyFrom } from './key-from.ts'
import { localeOf } from './headings.ts'
import { textOf, type Line } from './line.ts'
import { noteFaults } from './locate-faults.ts'
import { Notes } from './notes.ts'
import { readExpression } from './read-expression.ts'
import { readRules } from './read-rules.ts'
import { readSections } from './read-sections.ts'
import { languagesOf, readSheet, type Columns } from './read-sheet.ts'
import type { Sheet, XlsFormProblem } from './sheet.ts'
import type { Survey } from './survey.ts'
import { surveyNames } from './survey-names.ts'
import { surveyTree, type Node } from './survey-tree.ts'
import { checkNames } from './unique-names.ts'

/** In which language a heading without one is, and our words where the spreadsheet has none. */
export type XlsFormWords = { language: string; untitled: LocalizedText; unexplained: LocalizedText }

/** What a spreadsheet makes: the form, unless anything in it is wrong; its languages; and everything to look at. */
export type XlsFormReading = {
  definition?: FormDefinition
  title?: string
  languages: string[]
  problems: XlsFormProblem[]
}

const mostQuestions = 1_000

/**
 * Reads an XLSForm (https://xlsform.org) with the columns of ours that `docs/xlsform.md` describes. Never throws, and tells
 * everything that is wrong at once, each at its sheet, row and column; a form with an error is not made at all.
 */
export function readXlsForm(sheets: readonly Sheet[], words: XlsFormWords): XlsFormReading {
  const notes = new Notes()
  const find = (name: string) => sheets.find((it) => it.name.trim().toLowerCase() === name)
  const survey = find('survey')
  if (!survey) notes.error('sheet_missing', { sheet: 'survey', row: 0, column: '' }, { name: 'survey' })
  const defaultLanguage = languageIn(find('settings')) ?? words.language
  notes.languages = languagesOf(survey, ['label'], defaultLanguage)
  const lines = (name: string, columns: Columns) => {
    const sheet = find(name)
    return sheet ? readSheet(sheet, { notes, columns, defaultLanguage }) : []
  }
  const rows = lines('survey', surveyColumns)
  const [settings] = lines('settings', settingsColumns)
  const title = settings?.text('form_title')
  const titled = title ? { [defaultLanguage]: title } : words.untitled
  const definition = isTooLong(rows, notes)
    ? undefined
    : readDefinition({ rows, settings, lines }, titled, { ...words, notes })
  if (definition?.sections.length === 0 && !notes.hasErrors())
    notes.error('sheet_empty', { sheet: 'survey', row: 0, column: '' })
  return { ...whole(definition, notes), languages: notes.languages, ...(title ? { title } : {}) }
}

type Read = {
  rows: readonly Line[]
  settings: Line | undefined
  lines: (name: string, columns: Columns) => Line[]
}

function readDefinition(
  { rows, settings, lines }: Read,
  title: LocalizedText,
  words: Pick<Survey, 'notes' | 'untitled' | 'unexplained'>,
): FormDefinition {
  const tree = surveyTree(rows)
  checkNames(tree)
  checkLines(tree)
  const survey: Survey = {
    ...words,
    choices: new Choices(lines('choices', choicesColumns)),
    calculated: surveyNames(tree),
    rules: [],
    rows: new Map(),
  }
  const sections = readSections(tree, title, survey)
  const own = readRules(lines('minka_rules', rulesColumns), lines('minka_facts', factsColumns), survey)
  const { names } = survey.calculated
  const requested = settings && readExpression(settings, 'minka::requested', { names })
  const definition = { sections, rules: [...survey.rules, ...own], ...(requested ? { requested } : {}) }
  noteFaults(formFaults(questionsOf(definition), definition), { settings, tree }, survey)
  return definition
}

function isTooLong(rows: readonly Line[], notes: Notes): boolean {
  const asked = rows.filter((line) => !/^(begin|end|note|calculate)/i.test(line.text('type')))
  const first = asked[mostQuestions]
  if (!first) return false
  const facts = { count: String(asked.length), most: String(mostQuestions) }
  notes.error('too_many_questions', { sheet: first.sheet, row: first.row, column: '' }, facts)
  return true
}

/** The form, if nothing is wrong; what its schema alone would refuse is said too, so that nothing passes unseen. */
function whole(
  definition: FormDefinition | undefined,
  notes: Notes,
): Pick<XlsFormReading, 'definition' | 'problems'> {
  const parsed = notes.hasErrors() ? undefined : formDefinition.safeParse(definition)
  for (const { path, message } of parsed?.error?.issues ?? []) {
    notes.error(
      'not_understood',
      { sheet: 'survey', row: 0, column: '' },
      { what: `${path.join('.')}: ${message}` },
    )
  }
  const problems = distinct(notes.problems)
  return parsed?.success ? { definition: parsed.data, problems } : { problems }
}

function distinct(problems: readonly XlsFormProblem[]): XlsFormProblem[] {
  return [...new Map(problems.map((it) => [JSON.stringify(it), it])).values()]
}

function languageIn(settings: Sheet | undefined): string | undefined {
  const at = settings?.rows[0]?.findIndex((cell) => textOf(cell).trim() === 'default_language') ?? -1
  return at < 0 ? undefined : localeOf(textOf(settings?.rows[1]?.[at]))
}

/** A figure that belongs to a question of several must find it. */
function checkLines(tree: readonly Node[]) {
  const all = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...all(node.children)])
  const nodes = all(tree)
  const owners = nodes.filter(({ line }) => line.text('minka::kind') === 'calculated').map(({ key }) => key)
  for (const { line } of nodes) {
    const owner = line.text('minka::line_of')
    if (owner !== '' && !owners.includes(keyFrom(owner)))
      line.fault('line_without_question', 'minka::line_of', { name: owner })
  }
}
