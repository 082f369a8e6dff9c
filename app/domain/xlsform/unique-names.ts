import { isReserved } from '../reserved-key.ts'
import { keyFrom } from './key-from.ts'
import type { Line } from './line.ts'
import type { Node } from './survey-tree.ts'

/**
 * Says which names stand twice (among the questions, the sections, the pages, the rows of one repeat or of one calculation),
 * and which are not free.
 */
export function checkNames(tree: readonly Node[]) {
  const seen = new Map<string, Line>()
  const walk = (nodes: readonly Node[], depth: number, repeat: string | undefined) => {
    for (const node of nodes) {
      const scope = scopeOf(node, depth, repeat)
      if (isReserved(node.key, scope === 'questions' ? 'question' : 'part'))
        node.line.fault('name_reserved', 'name', { name: node.key })
      const first = seen.get(`${scope} ${node.key}`)
      const facts = { name: node.key, row: String(first?.row ?? 0) }
      if (first && node.key !== '') node.line.fault('name_twice', 'name', facts)
      else seen.set(`${scope} ${node.key}`, node.line)
      walk(node.children, depth + 1, node.kind === 'repeat' ? node.key : repeat)
    }
  }
  walk(tree, 0, undefined)
}

function scopeOf({ kind, line }: Node, depth: number, repeat: string | undefined): string {
  const lineOf = keyFrom(line.text('minka::line_of'))
  if (repeat !== undefined) return kind === 'group' ? `groups of ${repeat}` : `repeat ${repeat}`
  if (kind === 'group') return depth === 0 ? 'sections' : 'pages'
  return lineOf === '' ? 'questions' : `lines of ${lineOf}`
}
