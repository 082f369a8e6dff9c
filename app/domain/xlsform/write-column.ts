import type { Column } from '../column.ts'
import type { Expression } from '../expression.ts'
import { type Limit, limitParts, spanParts, type Writing } from './write-parts.ts'
import type { WrittenRow } from './written-row.ts'

/** The row of the survey, inside its repeat, that a column of rows is. */
export function writeColumn(column: Column, repeat: string, writing: Writing): WrittenRow {
  const { key, label, help, required } = column
  const { plain, constraint } = kindParts(column, repeat, writing)
  const rule = writing.constraintOf(repeat, key)
  return {
    plain: {
      ...plain,
      name: key,
      required: typeof required === 'boolean' ? required : writing.print(required, repeat),
      constraint: rule ? writing.print(rule.holds, repeat, self(key)) : constraint,
    },
    words: { label, hint: help, constraint_message: rule?.message },
  }
}

type Parts = { plain: WrittenRow['plain']; constraint?: string | undefined }

function kindParts(column: Column, repeat: string, writing: Writing): Parts {
  const own = self(column.key)
  const limits = (...sides: [Limit, Limit]) => {
    const constraint = limitParts(own, ...sides)
    return constraint && writing.print(constraint, repeat, own)
  }
  switch (column.kind) {
    case 'short_text':
      return {
        plain: {
          type: 'text',
          ...spanParts('words', column.words),
          ...spanParts('characters', column.characters),
        },
      }
    case 'number': {
      const type = column.decimals ? 'decimal' : 'integer'
      const plain = { type, 'minka::decimals': column.decimals }
      return { plain, constraint: limits(column.min, column.max) }
    }
    case 'money': {
      const plain = { type: 'decimal', 'minka::kind': 'money' }
      return { plain, constraint: limits(column.min, column.max) }
    }
    case 'month': {
      const plain = { type: 'date', appearance: 'month-year' }
      return { plain, constraint: limits(column.earliest, column.latest) }
    }
    case 'one_of':
      return { plain: { type: `select_one ${writing.lists.add(`${repeat}_${column.key}`, column.options)}` } }
    case 'calculated': {
      const calculation = writing.print(column.value, repeat)
      return { plain: { type: 'calculate', calculation, 'minka::format': column.format } }
    }
  }
}

function self(key: string): Expression {
  return { op: 'column', key }
}
