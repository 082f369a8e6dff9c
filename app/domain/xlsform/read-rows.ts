import type { Column } from '../column.ts'
import type { QuestionOf } from '../question.ts'
import { requireLabel } from './read-label.ts'
import { readExpression, readRequired } from './read-expression.ts'
import { readKind } from './read-kind.ts'
import { dateLimits, numberLimits, readConstraint } from './read-limits.ts'
import { readSpan } from './read-parts.ts'
import type { Asked } from './read-shared.ts'
import type { Survey } from './survey.ts'
import type { Node } from './survey-tree.ts'

/** The question of rows that a repeat is: one column for each row of the survey inside it. */
export function readRows(asked: Asked, { key, line, children }: Node, survey: Survey): QuestionOf<'rows'> {
  readConstraint(line, { question: key, takes: 'other' }, survey)
  const isFixed = line.has('repeat_count')
  const fixed = isFixed ? line.whole('repeat_count') : undefined
  const columns = withinGroups(children).flatMap((node) => readColumn(node, key, survey) ?? [])
  if (columns.length === 0) line.fault('group_empty', 'name', { name: key })
  const min = line.whole('minka::min_rows') ?? fixed ?? (asked.required === false ? 0 : 1)
  const max = line.whole('minka::max_rows') ?? fixed ?? 50
  if (max < 1 || max > 100) line.fault('number_wrong', 'minka::max_rows', { value: String(max) })
  return { ...asked, kind: 'rows', min, max, columns, rowName: line.words('minka::row_name') ?? asked.label }
}

/** A table of rows is flat: what groups a repeat has inside are passed over, with what they hold kept. */
function withinGroups(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') {
      if (node.line.has('relevant')) node.line.warn('condition_in_repeat', 'relevant', { name: node.key })
      return withinGroups(node.children)
    }
    return [node]
  })
}

function readColumn(node: Node, repeat: string, survey: Survey): Column | undefined {
  const { key, line } = node
  if (node.kind === 'repeat') {
    line.fault('repeat_in_repeat', 'type', { name: key })
    return undefined
  }
  if (node.type === 'note') {
    line.warn('note_in_repeat', 'type', { name: key })
    return undefined
  }
  const kind = readKind(node)
  if (kind === undefined || (node.type === 'calculate' && !line.words('label'))) return undefined
  const label = requireLabel(line, key)
  survey.rows.set(`${repeat}.${key}`, { line })
  return columnOf(
    kind,
    { key, label, help: line.words('hint'), required: columnRequired(node, repeat, survey) },
    {
      node,
      repeat,
      survey,
    },
  )
}

/** A cell is always there; a condition says when it must be filled. */
function columnRequired({ line, key }: Node, repeat: string, survey: Survey): Column['required'] {
  const standing = { names: survey.calculated.names, repeat }
  const required = readRequired(line, standing)
  const relevant = readExpression(line, 'relevant', standing)
  if (!relevant) return required
  line.warn('condition_in_repeat', 'relevant', { name: key })
  if (required === false) return false
  return required === true ? relevant : { op: 'and', of: [relevant, required] }
}

type AskedCell = Pick<Column, 'key' | 'label' | 'help' | 'required'>
type Reading = { node: Node; repeat: string; survey: Survey }

function columnOf(kind: string, asked: AskedCell, { node, repeat, survey }: Reading): Column | undefined {
  const { line, key, list, type } = node
  const constraint = (takes: 'numbers' | 'whole numbers' | 'days' | 'other') =>
    readConstraint(line, { question: repeat, column: key, takes }, survey)
  switch (kind) {
    case 'short_text':
    case 'long_text':
      constraint('other')
      return {
        ...asked,
        kind: 'short_text',
        words: readSpan(line, 'minka::words'),
        characters: readSpan(line, 'minka::characters'),
      }
    case 'number': {
      const decimals = line.whole('minka::decimals') ?? (type === 'decimal' ? 6 : undefined)
      return { ...asked, kind, decimals, ...numberLimits(constraint(decimals ? 'numbers' : 'whole numbers')) }
    }
    case 'money':
      return { ...asked, kind, ...numberLimits(constraint('numbers')) }
    case 'month':
      return { ...asked, kind, ...dateLimits(constraint('days')) }
    case 'one_of':
      constraint('other')
      return { ...asked, kind, options: survey.choices.options(line, list) }
    case 'calculated': {
      const value = survey.calculated.values.get(node)
      const format = line.oneOf('minka::format', ['number', 'money'] as const) ?? 'number'
      return value && { ...asked, kind, value, format }
    }
    default:
      line.fault('not_in_repeat', 'type', { type })
      return undefined
  }
}
