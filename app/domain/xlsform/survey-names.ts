import type { Expression } from '../expression.ts'
import { circularPaths } from '../form-circles.ts'
import { nameParts, type Names } from './expression-reader.ts'
import { tokensOf, Unreadable } from './expression-tokens.ts'
import { readExpression } from './read-expression.ts'
import type { Node } from './survey-tree.ts'

type Calculation = { node: Node; repeat: string | undefined }
type Columns = Map<string, Expression | undefined>

/** The calculation of each row that has one, once it could be read. */
export type Calculated = { names: Names; values: ReadonlyMap<Node, Expression> }

/**
 * What every name of the survey stands for. A calculation is put in the place of its name wherever it is used, so they are
 * read in the order in which they lean on each other; those that go round are told.
 */
export function surveyNames(tree: readonly Node[]): Calculated {
  const repeats = new Map<string, Columns>()
  const tables = new Set<string>()
  const found = new Map<string, Calculation>()
  const calculations: Columns = new Map()
  collect(tree, undefined, { repeats, tables, calculations, found })
  const values = new Map<Node, Expression>()
  const names: Names = { repeats, tables, calculations }
  for (const { node, repeat } of inOrder(found)) {
    if (!node.line.has('calculation')) node.line.fault('cell_needed', 'calculation', { name: node.key })
    const read = readExpression(node.line, 'calculation', { names, repeat })
    const columns = repeat === undefined ? calculations : repeats.get(repeat)
    if (!node.line.has('minka::line_of')) columns?.set(node.key, read)
    if (read) values.set(node, read)
  }
  return { names, values }
}

type Collected = {
  repeats: Map<string, Columns>
  tables: Set<string>
  calculations: Columns
  found: Map<string, Calculation>
}

function collect(nodes: readonly Node[], repeat: string | undefined, into: Collected) {
  for (const node of nodes) {
    const isLine = node.line.has('minka::line_of')
    if (node.kind === 'repeat') into.repeats.set(node.key, new Map())
    if (node.line.text('minka::kind') === 'table') into.tables.add(node.key)
    if (node.type === 'calculate') {
      const id = isLine ? `line ${node.line.row}` : idOf(repeat, node.key)
      if (!isLine && repeat === undefined) into.calculations.set(node.key, undefined)
      if (!into.found.has(id)) into.found.set(id, { node, repeat })
    }
    if (node.kind === 'question' && repeat !== undefined && node.type !== 'note')
      into.repeats
        .get(repeat)
        ?.set(node.key, node.type === 'calculate' ? undefined : { op: 'column', key: node.key })
    collect(node.children, node.kind === 'repeat' ? node.key : repeat, into)
  }
}

function idOf(repeat: string | undefined, key: string): string {
  return repeat === undefined ? key : `${repeat}.${key}`
}

/** Each calculation after those it leans on; those that go round are told at the first, and left out. */
function inOrder(found: ReadonlyMap<string, Calculation>): Calculation[] {
  const needs = new Map([...found].map(([id, calculation]) => [id, leansOn(calculation, found)]))
  const round = new Set<string>()
  for (const path of circularPaths(needs)) {
    for (const id of path) round.add(id)
    const line = found.get(path[0] ?? '')?.node.line
    line?.fault('calculation_circle', 'calculation', { keys: [...path, path[0]].join(' → ') })
  }
  const placed = new Set<string>()
  const ordered: Calculation[] = []
  const waiting = [...found.keys()].filter((id) => !round.has(id)).reverse()
  while (waiting.length > 0) {
    const id = waiting.at(-1) ?? ''
    const first = (needs.get(id) ?? []).filter((it) => !placed.has(it) && !round.has(it))
    if (!placed.has(id) && first.length > 0) {
      waiting.push(...first)
      continue
    }
    waiting.pop()
    const calculation = found.get(id)
    if (calculation && !placed.has(id)) ordered.push(calculation)
    placed.add(id)
  }
  return ordered
}

function leansOn({ node, repeat }: Calculation, found: ReadonlyMap<string, Calculation>): string[] {
  const named = namesIn(node.line.text('calculation')).flatMap(({ name, isSummed }) => {
    const [key, part] = nameParts(name)
    if (part !== undefined) return [`${key}.${part}`]
    const own = idOf(repeat, key)
    if (!isSummed && found.has(own)) return [own]
    if (!isSummed && found.has(key)) return [key]
    return [...found.keys()].filter((id) => id.endsWith(`.${key}`))
  })
  return [...new Set(named.filter((id) => found.has(id)))]
}

function namesIn(source: string): { name: string; isSummed: boolean }[] {
  const tokens = tokensIn(source)
  return tokens.flatMap(({ kind, text }, at) => {
    const isSummed = ['sum', 'count'].includes(tokens[at - 2]?.text ?? '') && tokens[at - 1]?.text === '('
    return kind === 'ref' ? [{ name: text, isSummed }] : []
  })
}

/** What cannot be read is told when it is read. */
function tokensIn(source: string) {
  try {
    return tokensOf(source)
  } catch (error) {
    if (error instanceof Unreadable) return []
    throw error
  }
}
