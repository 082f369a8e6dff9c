import { comparisons, type Filter, type FilterFault, type FilterKey, type FilterTerm } from './filter.ts'
import { faultAt, isNamed, readTest, type Piece } from './filter-value.ts'

/** The terms that could be read, and all that is wrong. Where something is, nobody acts on the terms that are left. */
export type ReadFilter = { filter: Filter; faults: FilterFault[] }

/** Longer filters, in UTF-16 units, are not read. */
const longest = 1_000

type Cursor = { readonly text: string; at: number }

/**
 * Reads the language of filters over these keys. Terms stand side by side and must all hold: words, `"several words"`, and
 * `key:value`, where a value may be a list (`a,b`), a comparison (`>70`, `<=70`) or a range (`60..80`); `-` before a term
 * turns it round. In quotes, `\\` stands before a quote or another `\\`.
 */
export function parseFilter(text: string, keys: readonly FilterKey[]): ReadFilter {
  if (text.length > longest) {
    const rest = { text: '', at: longest, length: text.length - longest, isQuoted: false }
    return { filter: [], faults: [faultAt(rest, 'too_long', [String(longest)])] }
  }
  const cursor: Cursor = { text, at: 0 }
  const filter: FilterTerm[] = []
  const faults: FilterFault[] = []
  while (isMore(cursor)) {
    const read = readTerm(cursor, keys)
    if (Array.isArray(read)) faults.push(...read)
    else filter.push(read)
  }
  return { filter, faults }
}

function readTerm(cursor: Cursor, keys: readonly FilterKey[]): FilterTerm | FilterFault[] {
  const start = cursor.at
  const not = take(cursor, '-')
  const piece = readPiece(cursor, /[\s":]/)
  if ('code' in piece) return [piece]
  if (!piece.isQuoted && take(cursor, ':')) return readKeyed(cursor, { name: piece, not }, keys)
  if (piece.text.trim() !== '') return { of: 'text', not, text: piece.text }
  return piece.isQuoted
    ? [faultAt(piece, 'no_value')]
    : [faultAt({ ...piece, text: '-', at: start, length: 1 }, 'nothing_negated')]
}

function readKeyed(
  cursor: Cursor,
  { name, not }: { name: Piece; not: boolean },
  keys: readonly FilterKey[],
): FilterTerm | FilterFault[] {
  const key = keys.find(({ key: known, also }) => isNamed(name.text, { name: known, also }))
  const offered = keys.map((it) => it.key)
  const faults = key ? [] : [faultAt(name, 'unknown_key', offered)]
  const any = []
  do {
    const by = comparisons.find((it) => take(cursor, it)) ?? 'is'
    const piece = readPiece(cursor, /[\s",]/)
    if ('code' in piece) return [...faults, piece]
    const test = key && readTest(key, by, piece)
    if (test && 'code' in test) faults.push(test)
    else if (test) any.push(test)
  } while (take(cursor, ','))
  return key && faults.length === 0 ? { of: 'key', not, key: key.key, kind: key.kind, any } : faults
}

/** What stands up to one of these letters, or in quotes; a quote that nobody closes is a fault, and takes the rest. */
function readPiece(cursor: Cursor, end: RegExp): Piece | FilterFault {
  const at = cursor.at
  const isQuoted = cursor.text[at] === '"'
  if (isQuoted) {
    const [whole, inside = ''] = /^"((?:[^"\\]|\\[^])*)"/.exec(cursor.text.slice(at)) ?? []
    const rest = { text: cursor.text.slice(at), at, length: cursor.text.length - at, isQuoted }
    cursor.at += whole?.length ?? rest.length
    if (whole === undefined) return faultAt(rest, 'quote_open')
    return { text: inside.replaceAll(/\\([^])/g, '$1'), at, length: whole.length, isQuoted }
  }
  const found = cursor.text.slice(at).search(end)
  const length = found < 0 ? cursor.text.length - at : found
  cursor.at += length
  return { text: cursor.text.slice(at, at + length), at, length, isQuoted }
}

function take(cursor: Cursor, sign: string): boolean {
  const isThere = cursor.text.startsWith(sign, cursor.at)
  if (isThere) cursor.at += sign.length
  return isThere
}

/** Goes on to the next term; none when only spaces are left. */
function isMore(cursor: Cursor): boolean {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at += 1
  return cursor.at < cursor.text.length
}
