import type { Expression } from '../expression.ts'
import type { Question } from '../question.ts'
import type { Line } from './line.ts'
import { readExpression, readRequired } from './read-expression.ts'
import { readKind, type Kind } from './read-kind.ts'
import { requireLabel } from './read-label.ts'
import { dateLimits, numberLimits, readConstraint } from './read-limits.ts'
import { readRows } from './read-rows.ts'
import { type Asked, sharedParts } from './read-shared.ts'
import { unlimitedQuestion } from './read-unlimited.ts'
import type { Conditions, Survey } from './survey.ts'
import type { Node } from './survey-tree.ts'

/** The question that a row, or a repeat, asks; nothing where it asks none or cannot be read, which is said at the row. */
export function readQuestion(node: Node, around: Conditions, survey: Survey): Question | undefined {
  const { line } = node
  // A second question of one name is checked like any other, under a name that nothing can mean.
  const key = survey.rows.has(node.key) ? `${node.key} ${line.row}` : node.key
  if (line.has('minka::line_of')) return undefined
  const { names } = survey.calculated
  const shared = { key, ...sharedParts(line) }
  const visible = allOf([...around, readExpression(line, 'relevant', { names })])
  if (node.kind === 'repeat') {
    const label = requireLabel(line, key)
    const asked = { ...shared, label, visible, required: readRequired(line, { names }) }
    return placed(readRows(asked, node, survey), line, survey)
  }
  const kind = readKind(node)
  // A calculation without a label is an abbreviation: it stands wherever it is named, and is not shown.
  if (kind === undefined || (node.type === 'calculate' && !line.words('label'))) return undefined
  const asked = {
    ...shared,
    label: requireLabel(line, key),
    visible,
    required: readRequired(line, { names }),
  }
  return placed(questionOf(kind, asked, node, survey), line, survey)
}

function placed(question: Question | undefined, line: Line, survey: Survey): Question | undefined {
  if (question) survey.rows.set(question.key, { line })
  return question
}

function questionOf(kind: Kind, asked: Asked, node: Node, survey: Survey): Question | undefined {
  const { line } = node
  const constraint = (takes: 'numbers' | 'whole numbers' | 'days' | 'other') =>
    readConstraint(line, { question: asked.key, takes }, survey)
  switch (kind) {
    case 'number': {
      const decimals = line.whole('minka::decimals') ?? (node.type === 'decimal' ? 6 : undefined)
      const limits = numberLimits(constraint(decimals ? 'numbers' : 'whole numbers'))
      return { ...asked, kind, ...limits, decimals, unit: line.words('minka::unit') }
    }
    case 'money':
      return { ...asked, kind, ...numberLimits(constraint('numbers')) }
    case 'date':
    case 'month':
      return { ...asked, kind, ...dateLimits(constraint('days')) }
    default:
      constraint('other')
      return unlimitedQuestion(kind, asked, node, survey)
  }
}

/** All conditions as one; nothing where there is none. */
function allOf(conditions: readonly (Expression | undefined)[]): Expression | undefined {
  const of = conditions.filter((it) => it !== undefined)
  return of.length > 1 ? { op: 'and', of } : of[0]
}
