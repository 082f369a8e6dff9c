import type { Expression } from '../expression.ts'
import type { Rule } from '../form.ts'
import { isKey, keyFrom } from './key-from.ts'
import type { Line } from './line.ts'
import { readExpression } from './read-expression.ts'
import { requireWords } from './read-label.ts'
import type { Survey } from './survey.ts'
import { readKey } from './survey-tree.ts'

/** The rules of the form's own sheet, each with the facts that its message tells. */
export function readRules(rules: readonly Line[], facts: readonly Line[], survey: Survey): Rule[] {
  const told = Map.groupBy(facts, (line) => keyFrom(line.text('rule')))
  const found = rules.flatMap((line) => readRule(line, told, survey) ?? [])
  for (const line of facts) {
    const isTold = found.some(({ key }) => key === keyFrom(line.text('rule')))
    if (!isTold) line.fault('rule_unknown', 'rule', { name: line.text('rule') })
  }
  return found
}

function readRule(line: Line, told: ReadonlyMap<string, readonly Line[]>, survey: Survey): Rule | undefined {
  const key = readKey(line)
  const question = keyFrom(line.text('question'))
  const column = line.has('column') ? keyFrom(line.text('column')) : undefined
  const { names } = survey.calculated
  const standing = names.repeats.has(question) ? { names, repeat: question } : { names }
  const message = requireWords(line, 'message')
  if (!line.has('holds')) line.fault('cell_needed', 'holds', { name: key })
  const holds = readExpression(line, 'holds', standing)
  const facts = (told.get(key) ?? []).flatMap((fact): [string, Expression][] => {
    const name = fact.text('name')
    if (!isKey(name)) fact.fault('name_wrong', 'name', { name })
    if (!fact.has('value')) fact.fault('cell_needed', 'value', { name })
    const value = readExpression(fact, 'value', standing)
    return value ? [[name, value]] : []
  })
  if (survey.rows.has(`rule:${key}`)) line.fault('name_twice', 'name', { name: key, row: '' })
  survey.rows.set(`rule:${key}`, { line })
  const each = line.isYes('each')
  if (!holds) return undefined
  return {
    key,
    question,
    ...(column === undefined ? {} : { column }),
    each,
    holds,
    message,
    ...(facts.length > 0 ? { facts: Object.fromEntries(facts) } : {}),
  }
}
