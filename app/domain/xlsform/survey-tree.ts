import { isKey, keyFrom } from './key-from.ts'
import type { Line } from './line.ts'

/** A row of the survey, and for a group or repeat the rows between its begin and its end. */
export type Node = {
  kind: 'group' | 'repeat' | 'question'
  /** The first word of its type, such as `select_one`. */
  type: string
  list: string
  key: string
  line: Line
  children: Node[]
}

const otherWords: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'integer',
  photo: 'image',
  location: 'geopoint',
  select1: 'select_one',
}

/** What phones of ODK note by themselves: nothing that is asked. */
const metadata = [
  'start',
  'end',
  'today',
  'deviceid',
  'phonenumber',
  'username',
  'email',
  'audit',
  'simserial',
  'subscriberid',
  'start-geopoint',
  'background-audio',
]

/** The rows of the survey as the tree that their begins and ends make; what does not balance is said at its row. */
export function surveyTree(lines: readonly Line[]): Node[] {
  const root: Node[] = []
  const open: Node[] = []
  for (const line of lines) {
    const type = typeOf(line.text('type'))
    if (type.word.startsWith('end_')) {
      close(type.word.slice(4), open, line)
      continue
    }
    const node = nodeOf(type, line)
    if (!node) continue
    ;(open.at(-1)?.children ?? root).push(node)
    if (node.kind !== 'question') open.push(node)
  }
  for (const node of open) node.line.fault('begin_without_end', 'type', { name: node.key })
  return root
}

function close(kind: string, open: Node[], line: Line) {
  const begun = open.pop()
  if (!begun) line.fault('end_without_begin', 'type')
  else if (begun.kind !== kind) {
    const facts = { name: begun.key, row: String(begun.line.row), kind: begun.kind }
    line.fault('end_of_other', 'type', facts)
  }
}

/** The type's first word in our spelling, and the list that it names. */
function typeOf(text: string): { word: string; list: string } {
  const [, many, list = ''] = /^select[\s_]+(one|multiple)(?:\s+from)?\s+(.+)$/i.exec(text) ?? []
  if (many !== undefined) return { word: `select_${many.toLowerCase()}`, list }
  const plain = text.toLowerCase().replace(/^(begin|end)[\s_]+(group|repeat)$/, '$1_$2')
  return { word: (Object.hasOwn(otherWords, plain) && otherWords[plain]) || plain, list: '' }
}

function nodeOf({ word, list }: { word: string; list: string }, line: Line): Node | undefined {
  if (metadata.includes(word)) {
    line.warn('type_ignored', 'type', { type: word })
    return undefined
  }
  if (word === '') {
    line.fault('type_missing', 'type')
    return undefined
  }
  const kind = word === 'begin_group' ? 'group' : word === 'begin_repeat' ? 'repeat' : 'question'
  return { kind, type: word, list, key: readKey(line), line, children: [] }
}

/** The name of a row as a key; says what is wrong with it, and where it had to be changed. */
export function readKey(line: Line): string {
  const name = line.text('name')
  const key = keyFrom(name)
  if (name === '') line.fault('name_missing', 'name')
  else if (!isKey(key)) line.fault('name_wrong', 'name', { name })
  else if (key !== name) line.warn('name_changed', 'name', { name, key })
  return key
}
