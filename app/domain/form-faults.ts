import type { Question } from './question.ts'

type Parts = {
  sections: { key: string; groups: { key: string }[] }[]
  rules: { key: string; question: string; column?: string | undefined; holds: unknown; facts?: unknown }[]
  requested?: unknown
}

/** What a form's author got wrong that the shape alone does not show; empty when nothing. */
export function formFaults(questions: readonly Question[], { sections, rules, requested }: Parts): string[] {
  const byKey = new Map(questions.map((question) => [question.key, question]))
  const groups = sections.flatMap((section) => section.groups)
  return [
    ...repeated('question', questions),
    ...repeated('section', sections),
    ...repeated('group', groups),
    ...repeated('rule', rules),
    ...questions.flatMap((question) => referenceFaults(question, question.key, question, byKey)),
    ...rules.flatMap((rule) => ruleFaults(rule, byKey)),
    ...referenceFaults(requested, 'requested', undefined, byKey),
  ]
}

function repeated(noun: string, keyed: readonly { key: string }[]): string[] {
  const keys = keyed.map((it) => it.key)
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${noun} ${key} appears twice`)
}

function ruleFaults(rule: Parts['rules'][number], byKey: ReadonlyMap<string, Question>): string[] {
  const question = byKey.get(rule.question)
  if (!question) return [`rule ${rule.key} is about ${rule.question}, which the form does not ask`]
  const column = rule.column === undefined || hasColumn(question, rule.column)
  const faults = column
    ? []
    : [`rule ${rule.key} is about column ${rule.column}, which ${question.key} lacks`]
  return [...faults, ...referenceFaults([rule.holds, rule.facts], `rule ${rule.key}`, question, byKey)]
}

/** Walks any JSON for expressions; within a sum or count a column belongs to the rows counted. */
function referenceFaults(
  it: unknown,
  where: string,
  rows: Question | undefined,
  byKey: ReadonlyMap<string, Question>,
): string[] {
  if (typeof it !== 'object' || it === null) return []
  const { op, key, option }: { op?: unknown; key?: unknown; option?: unknown } = it
  const named = typeof key === 'string' ? byKey.get(key) : undefined
  const refers = typeof op === 'string' && typeof key === 'string'
  const own = refers ? ownFaults({ op, key, option }, named, rows) : []
  const inner = op === 'sum' || op === 'count' ? named : rows
  return [
    ...own.map((fault) => `${where}: ${fault}`),
    ...Object.values(it).flatMap((value: unknown) => referenceFaults(value, where, inner, byKey)),
  ]
}

type Reference = { op: string; key: string; option: unknown }

function ownFaults(
  { op, key, option }: Reference,
  named: Question | undefined,
  rows: Question | undefined,
): string[] {
  if (op === 'column') return rows && hasColumn(rows, key) ? [] : [`there is no column ${key}`]
  if (!named) return [`there is no question ${key}`]
  return op === 'selected' && !optionsOf(named).includes(String(option))
    ? [`${key} has no option ${String(option)}`]
    : []
}

function optionsOf(question: Question): string[] {
  if (question.kind === 'yes_no') return ['yes', 'no']
  return 'options' in question ? question.options.map((it) => it.value) : []
}

function hasColumn(question: Question, key: string): boolean {
  return question.kind === 'rows' && question.columns.some((column) => column.key === key)
}
