import fc from 'fast-check'

import { fieldName } from '#app/domain/answer.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'

/** One input of a page and what somebody typed or chose there; several only where several can be ticked. */
export type TypedInput =
  | { name: string; kind: 'text' | 'radio' | 'tick'; value: string }
  | { name: string; kind: 'ticks'; value: string[] }

const words = fc.constantFrom(
  '',
  ' ',
  'agua',
  '0',
  '2',
  ' 2.50 ',
  '1,234.50',
  '-3',
  'uno\ndos',
  'ñ',
  '\uD800',
)
const digits = fc.constantFrom('', '1', '3', '11', '12', '30', '2026', '2027', 'x')
const rest = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.string() })

const text = (name: string, value: fc.Arbitrary<string>) =>
  value.map((it): TypedInput => ({ name, kind: 'text', value: it }))
const among = (name: string, kind: 'text' | 'radio' | 'tick', values: readonly string[]) =>
  fc.constantFrom('', ...values).map((value): TypedInput => ({ name, kind, value }))
const all = (inputs: readonly fc.Arbitrary<TypedInput>[]): fc.Arbitrary<TypedInput[]> => fc.tuple(...inputs)

/** What somebody may type in the inputs that the page has for this question. */
export function typedInputs(question: Question): fc.Arbitrary<TypedInput[]> {
  const { key } = question
  const part = (...path: (string | number)[]) => fieldName(key, ...path)
  switch (question.kind) {
    case 'note':
    case 'calculated':
      return fc.constant([])
    case 'yes_no':
      return all([among(key, 'radio', ['yes', 'no'])])
    case 'one_of':
      return all([among(key, 'radio', values(question.options))])
    case 'some_of':
      return all([
        fc
          .subarray(values(question.options))
          .map((value): TypedInput => ({ name: key, kind: 'ticks', value })),
      ])
    case 'date':
      return all(['day', 'month', 'year'].map((it) => text(part(it), digits)))
    case 'month':
      return all(['month', 'year'].map((it) => text(part(it), digits)))
    case 'place':
      return all(question.levels.map((level) => among(part(level.key), 'text', ['01', '0104', '010401'])))
    case 'point':
      return all(['latitude', 'longitude'].map((it) => text(part(it), rest)))
    case 'files':
      return all(
        question.promise ? ['day', 'month', 'year'].map((it) => text(part('promised', it), digits)) : [],
      )
    case 'rows':
      return fc
        .integer({ min: question.min > 4 ? 4 : question.min, max: 5 })
        .chain((count) => typedRows(question, count))
    case 'table':
      return all(
        question.rows.flatMap((row) => question.columns.map((it) => text(part(row.key, it.key), rest))),
      )
    case 'declaration':
      return all([
        ...['accepted', 'consent'].map((it) => among(part(it), 'tick', ['yes'])),
        ...['name', 'role'].map((it) => text(part(it), rest)),
      ])
    default:
      return all([text(key, rest)])
  }
}

function typedRows(question: QuestionOf<'rows'>, count: number): fc.Arbitrary<TypedInput[]> {
  const cells = Array.from({ length: count }, (_, at) =>
    question.columns.flatMap((column) => {
      const name = fieldName(question.key, at, column.key)
      if (column.kind === 'calculated') return []
      if (column.kind === 'one_of') return [among(name, 'text', values(column.options))]
      if (column.kind !== 'month') return [text(name, rest)]
      return ['month', 'year'].map((it) => text(`${name}.${it}`, digits))
    }),
  )
  return all(cells.flat())
}

function values(options: readonly { value: string }[]): string[] {
  return options.map(({ value }) => value)
}

/** What a browser posts of these inputs: lines end as HTML says, and what is not chosen is not posted. */
export function postOf(inputs: readonly TypedInput[]): [string, string][] {
  return inputs.flatMap((it): [string, string][] => {
    if (it.kind === 'ticks') return it.value.map((value) => [it.name, value])
    if (it.kind !== 'text' && it.value === '') return []
    return [[it.name, it.value.replaceAll(/\r\n?|\n/g, '\r\n')]]
  })
}

/** What react-hook-form holds of one input: nothing chosen is `null`, a tick alone is its value or `false`. */
export function heldValue(it: TypedInput): unknown {
  if (it.kind === 'radio') return it.value === '' ? null : it.value
  if (it.kind === 'tick') return it.value === '' ? false : it.value
  return it.kind === 'text' ? it.value.replaceAll(/\r\n?/g, '\n') : it.value
}
