import type { Column } from './column.ts'
import type { Expression } from './expression.ts'
import { typeFaults, type TypeScope, type Wanted } from './expression-type.ts'
import { circles } from './form-circles.ts'
import type { FaultPlace, FormFault, FormFaultCode } from './form-fault.ts'
import type { Question, QuestionOf } from './question.ts'
import { reservedKeys } from './reserved-key.ts'

type Keyed = { key: string }
type RuleParts = {
  key: string
  question: string
  column?: string | undefined
  holds: Expression
  facts?: Record<string, Expression> | undefined
}
type Parts = {
  sections: (Keyed & { groups: Keyed[] })[]
  rules: RuleParts[]
  requested?: Expression | undefined
}

type Asked = { it: Expression | number | boolean | undefined; wanted: Wanted; at: FaultPlace }

/** What a form's author got wrong that the shape alone does not show, each with its place; empty when nothing. */
export function formFaults(
  questions: readonly Question[],
  { sections, rules, requested }: Parts,
): FormFault[] {
  const known = new Map(questions.map((question) => [question.key, question]))
  const groups = sections.flatMap((section) => section.groups)
  return [
    ...repeated('duplicate_question', keysOf(questions), (question) => ({ question })),
    ...repeated('duplicate_section', keysOf(sections), (section) => ({ section })),
    ...repeated('duplicate_group', keysOf(groups), (group) => ({ group })),
    ...repeated('duplicate_rule', keysOf(rules), (rule) => ({ rule })),
    ...reservedKeys(questions, sections),
    ...questions.flatMap((question) => questionFaults(question, known)),
    ...rules.flatMap((rule) => ruleFaults(rule, known)),
    ...askedFaults([{ it: requested, wanted: 'number', at: { part: 'requested' } }], { questions: known }),
    ...circles(questions),
  ]
}

function keysOf(keyed: readonly Keyed[]): string[] {
  return keyed.map((it) => it.key)
}

function repeated(code: FormFaultCode, keys: string[], at: (key: string) => FaultPlace): FormFault[] {
  const seen = new Set<string>()
  return keys.flatMap((key) => {
    const isAgain = seen.has(key)
    seen.add(key)
    return isAgain ? [{ code, at: at(key), facts: { key } }] : []
  })
}

function questionFaults(question: Question, questions: ReadonlyMap<string, Question>): FormFault[] {
  const at = { question: question.key }
  const own: Asked[] = [
    { it: question.visible, wanted: 'truth', at: { ...at, part: 'visible' } },
    { it: question.required, wanted: 'truth', at: { ...at, part: 'required' } },
    ...limits(question, at),
  ]
  return [...askedFaults(own, { questions }), ...partFaults(question, questions)]
}

function partFaults(question: Question, questions: ReadonlyMap<string, Question>): FormFault[] {
  const at = { question: question.key }
  switch (question.kind) {
    case 'one_of':
    case 'some_of':
      return repeatedOptions(question.options, at)
    case 'rows':
      return [
        ...repeated('duplicate_column', keysOf(question.columns), (column) => ({ ...at, column })),
        ...question.columns.flatMap((column) => columnFaults(column, question, questions)),
      ]
    case 'calculated':
      return question.lines.flatMap(({ key, value, format }) => {
        const wanted = format === 'text' ? 'any' : 'number'
        return askedFaults([{ it: value, wanted, at: { ...at, line: key, part: 'value' } }], { questions })
      })
    default:
      return []
  }
}

function columnFaults(
  column: Column,
  row: QuestionOf<'rows'>,
  questions: ReadonlyMap<string, Question>,
): FormFault[] {
  const at = { question: row.key, column: column.key }
  const own: Asked[] = [
    { it: column.required, wanted: 'truth', at: { ...at, part: 'required' } },
    ...limits(column, at),
  ]
  if (column.kind === 'calculated')
    own.push({ it: column.value, wanted: 'number', at: { ...at, part: 'value' } })
  const options = column.kind === 'one_of' ? repeatedOptions(column.options, at) : []
  return [...options, ...askedFaults(own, { questions, row, before: column.key })]
}

function repeatedOptions(options: readonly { value: string }[], at: FaultPlace): FormFault[] {
  return repeated(
    'duplicate_option',
    options.map((it) => it.value),
    () => at,
  )
}

function limits(it: Question | Column, at: FaultPlace): Asked[] {
  switch (it.kind) {
    case 'number':
    case 'money':
      return [
        { it: it.min, wanted: 'number', at: { ...at, part: 'min' } },
        { it: it.max, wanted: 'number', at: { ...at, part: 'max' } },
      ]
    case 'date':
    case 'month': {
      const wanted = it.kind === 'date' ? 'day' : 'month'
      return [
        { it: it.earliest, wanted, at: { ...at, part: 'earliest' } },
        { it: it.latest, wanted, at: { ...at, part: 'latest' } },
      ]
    }
    default:
      return []
  }
}

function ruleFaults(rule: RuleParts, questions: ReadonlyMap<string, Question>): FormFault[] {
  const at = { rule: rule.key }
  const question = questions.get(rule.question)
  if (!question) return [{ code: 'unknown_question', at, facts: { key: rule.question } }]
  const row = question.kind === 'rows' ? question : undefined
  const isKnown = rule.column === undefined || row?.columns.some((column) => column.key === rule.column)
  const facts = Object.values(rule.facts ?? {}).map((it): Asked => {
    return { it, wanted: 'any', at: { ...at, part: 'facts' } }
  })
  return [
    ...(isKnown ? [] : [{ code: 'unknown_column' as const, at, facts: { key: rule.column ?? '' } }]),
    ...askedFaults([{ it: rule.holds, wanted: 'truth', at: { ...at, part: 'holds' } }, ...facts], {
      questions,
      row,
    }),
  ]
}

function askedFaults(asked: readonly Asked[], scope: TypeScope): FormFault[] {
  return asked.flatMap(({ it, wanted, at }) =>
    typeof it === 'object' ? typeFaults(it, wanted, scope).map((fault) => ({ ...fault, at })) : [],
  )
}
