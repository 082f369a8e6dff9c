import type { Expression } from './expression.ts'
import type { Question } from './question.ts'

/** On which question's options a question depends, when on nothing else. */
export type Opener = { key: string; options: string[] }

/**
 * The question and the options that open this one, when its condition is just "one of these is chosen". Such a
 * question can be shown by the choice itself, without a script.
 */
export function openerOf({ visible }: Pick<Question, 'visible'>): Opener | undefined {
  if (visible === undefined) return undefined
  const choices = visible.op === 'or' ? visible.of : [visible]
  const selected = choices.filter(isSelected)
  const [first] = selected
  if (!first || selected.length < choices.length || selected.some(({ key }) => key !== first.key))
    return undefined
  return { key: first.key, options: selected.map(({ option }) => option) }
}

function isSelected(it: Expression): it is Extract<Expression, { op: 'selected' }> {
  return it.op === 'selected'
}
