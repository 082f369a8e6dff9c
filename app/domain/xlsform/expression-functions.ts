import { callFactNames, type CallFactName, type Expression } from '../expression.ts'
import { nameParts, type ExpressionReader, type ReadFunction } from './expression-reader.ts'
import { Unreadable } from './expression-tokens.ts'

/** The functions of the language, each reading what stands between its parentheses. */
export const functions: Readonly<Record<string, ReadFunction>> = {
  true: () => ({ op: 'literal', value: true }),
  false: () => ({ op: 'literal', value: false }),
  today: () => ({ op: 'fact', name: 'today' }),
  call: (reader, name) => ({ op: 'fact', name: factName(textOf(reader, name)) }),
  date: (reader, name) => ({ op: 'literal', value: textOf(reader, name) }),
  not: (reader) => ({ op: 'not', of: reader.expression() }),
  and: (reader) => ({ op: 'and', of: [reader.expression()] }),
  or: (reader) => ({ op: 'or', of: [reader.expression()] }),
  answer: (reader, name) => ({ op: 'answer', ...answerOf(reader, name) }),
  answered: (reader, name) => ({ op: 'answered', ...answerOf(reader, name) }),
  selected: readSelected,
  'count-selected': (reader, name) => ({ op: 'chosen', key: answerOf(reader, name).key }),
  regex: readRegex,
  round: readRound,
  'string-length': (reader) => ({ op: 'length', of: reader.expression() }),
  coalesce: readCoalesce,
  if: readIf,
  months_later: (reader) => {
    const month = reader.expression()
    reader.needs(',')
    return { op: 'months_later', month, by: reader.expression() }
  },
  sum: readSum,
  count: readCount,
}

function textOf(reader: ExpressionReader, name: string): string {
  const text = reader.take('text')
  if (text === undefined) throw new Unreadable('expression_arguments', { name })
  return text
}

function factName(name: string): CallFactName {
  const known = callFactNames.find((it) => it === name)
  if (!known) throw new Unreadable('fact_unknown', { name, known: callFactNames.join(', ') })
  return known
}

/** The question that a `${name}`, or `.`, stands for. */
function answerOf(reader: ExpressionReader, name: string): { key: string; part?: string } {
  const ref = reader.take('ref')
  if (ref !== undefined) {
    const [key, part] = nameParts(ref)
    return part === undefined ? { key } : { key, part }
  }
  const { self } = reader.standing
  if (reader.takes('.') && self?.op === 'answer') return { key: self.key }
  throw new Unreadable('expression_name_needed', { name })
}

/** Inside a repeat the one chosen is a cell, which is compared; elsewhere the answer says what is among it. */
function readSelected(reader: ExpressionReader, name: string): Expression {
  const of = reader.expression()
  reader.needs(',')
  const option = reader.take('text') ?? reader.take('number')
  if (option === undefined) throw new Unreadable('expression_arguments', { name })
  if (of.op === 'column') return { op: 'equal', left: of, right: { op: 'literal', value: option } }
  if (of.op === 'answer' && of.part === undefined) return { op: 'selected', key: of.key, option }
  throw new Unreadable('expression_name_needed', { name })
}

/** `regex(., '[0-9]{8}')`: whether the whole text has that form. */
function readRegex(reader: ExpressionReader, name: string): Expression {
  const of = reader.expression()
  reader.needs(',')
  return { op: 'matches', of, pattern: textOf(reader, name) }
}

/** `round(${x}, 2)`; without a second figure, to a whole number. */
function readRound(reader: ExpressionReader, name: string): Expression {
  const of = reader.expression()
  const typed = reader.takes(',') ? reader.take('number') : '0'
  const digits = Number(typed ?? NaN)
  if (!Number.isInteger(digits) || digits > 12) throw new Unreadable('expression_arguments', { name })
  return { op: 'round', of, digits }
}

function readCoalesce(reader: ExpressionReader): Expression {
  const of = reader.expression()
  reader.needs(',')
  const otherwise = reader.expression()
  return { op: 'or_else', of, otherwise }
}

function readIf(reader: ExpressionReader): Expression {
  const when = reader.expression()
  reader.needs(',')
  const then = reader.expression()
  reader.needs(',')
  return { op: 'if', when, then, otherwise: reader.expression() }
}

/** `sum(${column})`, `sum(${repeat}, what of each row, which rows)`, or `sum(${table})` of all its cells. */
function readSum(reader: ExpressionReader, name: string): Expression {
  const { key, column } = rowsOf(reader, name)
  const { repeats, tables } = reader.standing.names
  if (!repeats.has(key)) return { op: 'sum', key }
  const inRow = (read: () => Expression) => reader.inRepeat(key, read)
  const of = column ?? (reader.takes(',') ? inRow(() => reader.expression()) : undefined)
  if (!of && !tables.has(key)) throw new Unreadable('column_needed', { name: key })
  const where = reader.takes(',') ? inRow(() => reader.expression()) : undefined
  return { op: 'sum', key, ...(of ? { of } : {}), ...(where ? { where } : {}) }
}

function readCount(reader: ExpressionReader, name: string): Expression {
  const { key } = rowsOf(reader, name)
  const where = reader.takes(',') ? reader.inRepeat(key, () => reader.expression()) : undefined
  return { op: 'count', key, ...(where ? { where } : {}) }
}

/** The repeat or table that a `${name}` is or belongs to, and what it stands for where it is a column. */
function rowsOf(reader: ExpressionReader, name: string): { key: string; column?: Expression } {
  const ref = reader.take('ref')
  if (ref === undefined) throw new Unreadable('expression_name_needed', { name })
  const { repeats, tables } = reader.standing.names
  const [key, part] = nameParts(ref)
  if (part !== undefined) return { key, column: columnOf(reader, key, part) }
  if (repeats.has(key) || tables.has(key)) return { key }
  const owners = [...repeats.keys()].filter((repeat) => repeats.get(repeat)?.has(key))
  const [owner] = owners
  if (owner === undefined) return { key }
  if (owners.length > 1) throw new Unreadable('column_ambiguous', { name: key, repeats: owners.join(', ') })
  return { key: owner, column: columnOf(reader, owner, key) }
}

function columnOf(reader: ExpressionReader, repeat: string, column: string): Expression {
  const columns = reader.standing.names.repeats.get(repeat)
  if (!columns?.has(column)) return { op: 'column', key: column }
  const stands = columns.get(column)
  if (!stands) throw new Unreadable('broken')
  return stands
}
