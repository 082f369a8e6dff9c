/** A value that an enum key takes, and other names for it that people type. */
export type FilterValue = { value: string; also?: readonly string[] }

/**
 * A key that a list can be narrowed by, and other names for it. Numbers are plain decimals, days `YYYY-MM-DD` or `D/M/YYYY`;
 * the values of a yes or no are `yes` and `no`, named or not.
 */
export type FilterKey = { key: string; also?: readonly string[] } & (
  | { kind: 'enum'; values: readonly FilterValue[] }
  | { kind: 'yes_no'; values?: readonly FilterValue[] }
  | { kind: 'number' | 'date' | 'text' }
)
export type FilterKind = FilterKey['kind']

export const comparisons = ['>=', '<=', '>', '<'] as const
export type FilterComparison = (typeof comparisons)[number]

/**
 * One thing that a key's value may be. Values are as the key's table writes them: numbers plain decimals, days
 * `YYYY-MM-DD`, `yes` or `no`; both ends of a range belong to it.
 */
export type FilterTest =
  | { by: 'is'; value: string }
  | { by: FilterComparison; value: string }
  | { by: 'range'; from: string; to: string }

/** What must hold (or must not): some text is found, or one of the tests of a key is true. */
export type FilterTerm =
  | { of: 'text'; not: boolean; text: string }
  | { of: 'key'; not: boolean; key: string; kind: FilterKind; any: FilterTest[] }

/** A list narrowed by terms that must all hold; without any it is whole. */
export type Filter = readonly FilterTerm[]

export const filterFaultCodes = [
  'unknown_key',
  'unknown_value',
  'not_yes_or_no',
  'not_a_number',
  'not_a_date',
  'not_comparable',
  'no_value',
  'range_backward',
  'quote_open',
  'nothing_negated',
  'too_long',
] as const
export type FilterFaultCode = (typeof filterFaultCodes)[number]

/** What is wrong with a filter, where (from 0, in UTF-16 units), what stands there, and what could stand there instead. */
export type FilterFault = {
  code: FilterFaultCode
  at: number
  length: number
  found: string
  offered: readonly string[]
}

/** The same filter in the first other name of each key and value, where they have one; it reads back as the same terms. */
export function filterInOtherWords(filter: Filter, keys: readonly FilterKey[]): Filter {
  return filter.map((term) => {
    const key = term.of === 'key' ? keys.find((it) => it.key === term.key) : undefined
    if (term.of === 'text' || !key) return term
    const values = 'values' in key ? (key.values ?? []) : []
    const worded = (value: string) => values.find((it) => it.value === value)?.also?.[0] ?? value
    const any = term.any.map((test) => (test.by === 'is' ? { ...test, value: worded(test.value) } : test))
    return { ...term, key: key.also?.[0] ?? key.key, any }
  })
}

/** A filter as text, which reads back as the same terms. */
export function printFilter(filter: Filter): string {
  return filter.map(printTerm).join(' ')
}

function printTerm(term: FilterTerm): string {
  const sign = term.not ? '-' : ''
  if (term.of === 'text') return sign + (isPlainWord.test(term.text) ? term.text : quoted(term.text))
  return `${sign}${term.key}:${term.any.map(printTest).join(',')}`
}

function printTest(test: FilterTest): string {
  if (test.by === 'range') return `${test.from}..${test.to}`
  const value = isPlainValue.test(test.value) ? test.value : quoted(test.value)
  return test.by === 'is' ? value : test.by + value
}

const isPlainWord = /^[^\s":-][^\s":]*$/
const isPlainValue = /^(?!.*\.\.)[^\s",<>][^\s",]*$/

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
