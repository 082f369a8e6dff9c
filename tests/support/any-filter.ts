import fc from 'fast-check'

import type { Filter, FilterKey, FilterTerm, FilterTest } from '#app/domain/filter.ts'

const comparisons = ['>=', '<=', '>', '<', 'is'] as const
const figures = ['0', '1', '2', '3', '33.33', '50', '70', '100', '900', '12500.5']
const days = ['2026-10-01', '2026-11-02', '2026-11-28']
const words = ['agua', 'AGUA', 'ñ', 'perez', 'Óscar', '100%', '_', '"alto"', 'nueva esperanza', 'a']

/** Any filter of these keys, of values that are found and values that are not. */
export function anyFilter(keys: readonly FilterKey[]): fc.Arbitrary<Filter> {
  return fc.array(fc.oneof({ weight: 4, arbitrary: keyed(keys) }, { weight: 1, arbitrary: plain }), {
    minLength: 1,
    maxLength: 3,
  })
}

const plain: fc.Arbitrary<FilterTerm> = fc.record({
  of: fc.constant('text'),
  not: fc.boolean(),
  text: fc.constantFrom(...words),
})

function keyed(keys: readonly FilterKey[]): fc.Arbitrary<FilterTerm> {
  return fc.constantFrom(...keys).chain((key) =>
    fc.record({
      of: fc.constant('key'),
      not: fc.boolean(),
      key: fc.constant(key.key),
      kind: fc.constant(key.kind),
      any: fc.array(testOf(key), { minLength: 1, maxLength: 2 }),
    }),
  )
}

function testOf(key: FilterKey): fc.Arbitrary<FilterTest> {
  const values = valuesOf(key)
  const is = fc.record({ by: fc.constant('is'), value: fc.constantFrom(...values) })
  if (key.kind !== 'number' && key.kind !== 'date') return is
  const range = fc
    .tuple(fc.nat(values.length - 1), fc.nat(values.length - 1))
    .map(([one, other]) => [values[Math.min(one, other)] ?? '', values[Math.max(one, other)] ?? ''])
    .map(([from = '', to = '']): FilterTest => ({ by: 'range', from, to }))
  return fc.oneof(
    fc.record({ by: fc.constantFrom(...comparisons), value: fc.constantFrom(...values) }),
    range,
  )
}

/** Values of a key that say something of planted cases. */
export function valuesOf(key: FilterKey): readonly string[] {
  if (key.kind === 'enum') return key.values.map(({ value }) => value)
  return { number: figures, date: days, text: words, yes_no: ['yes', 'no'] }[key.kind]
}
