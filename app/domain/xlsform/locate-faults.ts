import type { FaultPlace, FormFault, FormFaultCode } from '../form-fault.ts'
import type { Line } from './line.ts'
import type { Survey } from './survey.ts'
import type { Node } from './survey-tree.ts'

/** Which column of the sheet each part of a question or column stands in. */
const columnOfPart: Record<NonNullable<FaultPlace['part']>, string> = {
  visible: 'relevant',
  required: 'required',
  min: 'constraint',
  max: 'constraint',
  earliest: 'constraint',
  latest: 'constraint',
  value: 'calculation',
  holds: 'holds',
  facts: 'holds',
  requested: 'minka::requested',
}

/** Names that stand twice or may not be are told row by row, and so is what is wrong with a question that could not be made. */
const toldByRow: readonly FormFaultCode[] = [
  'duplicate_question',
  'duplicate_section',
  'duplicate_group',
  'duplicate_rule',
  'duplicate_column',
  'reserved_key',
]

type Sheets = { settings: Line | undefined; tree: readonly Node[] }

/** Says what is wrong with the form that the sheets make, at the row and column that made it. */
export function noteFaults(faults: readonly FormFault[], { settings, tree }: Sheets, survey: Survey) {
  const columns = new Set(columnsIn(tree).map(({ key }) => key))
  const broken = new Set(brokenIn(tree, survey).map(({ key }) => key))
  for (const { code, at, facts } of faults) {
    const named = code === 'unknown_question' ? (facts.key ?? '') : ''
    if (toldByRow.includes(code) || broken.has(named)) continue
    const line = lineOf(at, survey) ?? settings
    if (line) line.fault(columns.has(named) ? 'column_outside' : code, columnOf(at, line), facts)
    else survey.notes.error(code, { sheet: 'survey', row: 0, column: '' }, facts)
  }
}

function columnsIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(({ kind, children }) => (kind === 'repeat' ? children : columnsIn(children)))
}

function brokenIn(nodes: readonly Node[], survey: Survey): Node[] {
  return nodes.flatMap((node) => [
    ...(node.kind !== 'group' && survey.notes.hasErrorAt(node.line.sheet, node.line.row) ? [node] : []),
    ...(node.kind === 'group' ? brokenIn(node.children, survey) : []),
  ])
}

function lineOf({ rule, question, column, line }: FaultPlace, { rows }: Survey): Line | undefined {
  const inner = column ?? line
  const key = rule === undefined ? (inner === undefined ? question : `${question}.${inner}`) : `rule:${rule}`
  return (rows.get(key ?? '') ?? rows.get(question ?? ''))?.line
}

function columnOf({ rule, part }: FaultPlace, line: Line): string {
  if (part === undefined) return rule === undefined ? 'type' : 'question'
  if (rule !== undefined && line.has('constraint')) return 'constraint'
  return columnOfPart[part]
}
