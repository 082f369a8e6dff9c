import type { CalculatedLine } from '../question.ts'
import type { LocalizedText } from '../text.ts'
import { keyFrom } from './key-from.ts'
import type { Survey } from './survey.ts'
import type { Node } from './survey-tree.ts'

const formats = ['number', 'money', 'percent', 'text'] as const

/** The figures of a calculated question: its own, or those of the rows that say `minka::line_of`. */
export function readLines(node: Node, label: LocalizedText, survey: Survey): CalculatedLine[] {
  if (node.type === 'calculate') return lineOf(node, label, survey)
  const { key, line } = node
  const own = [...survey.calculated.values.keys()]
    .filter((it) => keyFrom(it.line.text('minka::line_of')) === key)
    .toSorted((one, other) => one.line.row - other.line.row)
  if (own.length === 0) line.fault('lines_missing', 'name', { name: key })
  return own.flatMap((it) => {
    survey.rows.set(`${key}.${it.key}`, { line: it.line })
    const words = it.line.words('label')
    if (!words) it.line.fault('label_missing', 'label', { name: it.key })
    return lineOf(it, words ?? label, survey)
  })
}

function lineOf(node: Node, label: LocalizedText, survey: Survey): CalculatedLine[] {
  const value = survey.calculated.values.get(node)
  const format = node.line.oneOf('minka::format', formats) ?? 'number'
  return value ? [{ key: node.key, label, value, format }] : []
}
