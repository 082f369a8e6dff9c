import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  filterFaultCodes,
  printFilter,
  type Filter,
  type FilterKey,
  type FilterTest,
} from '#app/domain/filter.ts'
import { parseFilter } from '#app/domain/filter-parse.ts'

const keys: FilterKey[] = [
  {
    key: 'status',
    also: ['estado'],
    kind: 'enum',
    values: [{ value: 'in_review', also: ['en revisión'] }, { value: 'submitted' }, { value: 'draft' }],
  },
  {
    key: 'region',
    kind: 'enum',
    values: [{ value: 'loreto' }, { value: 'san_martin', also: ['San Martín'] }],
  },
  { key: 'score', also: ['puntaje'], kind: 'number' },
  { key: 'reviews', kind: 'number' },
  { key: 'late', kind: 'yes_no', values: [{ value: 'yes', also: ['sí'] }, { value: 'no' }] },
  { key: 'submitted', kind: 'date' },
  { key: 'title', kind: 'text' },
]
const read = (text: string) => parseFilter(text, keys)
const filterOf = (text: string) => {
  const { filter, faults } = read(text)
  expect(faults).toEqual([])
  return filter
}
const term = (key: string, kind: FilterKey['kind'], ...any: FilterTest[]) => ({
  of: 'key',
  not: false,
  key,
  kind,
  any,
})
const is = (value: string): FilterTest => ({ by: 'is', value })
const text = (words: string, not = false) => ({ of: 'text', not, text: words })

describe('a filter', () => {
  test('says what an officer looks for, term by term', () => {
    expect(filterOf('status:in_review region:loreto score:>70 reviews:<3 late:yes "agua segura"')).toEqual([
      term('status', 'enum', is('in_review')),
      term('region', 'enum', is('loreto')),
      term('score', 'number', { by: '>', value: '70' }),
      term('reviews', 'number', { by: '<', value: '3' }),
      term('late', 'yes_no', is('yes')),
      text('agua segura'),
    ])
  })

  test('takes several values, comparisons and ranges of numbers and days', () => {
    expect(filterOf('status:draft,submitted score:60..80,>=95,12.5')).toEqual([
      term('status', 'enum', is('draft'), is('submitted')),
      term('score', 'number', { by: 'range', from: '60', to: '80' }, { by: '>=', value: '95' }, is('12.5')),
    ])
    expect(filterOf('submitted:<=1/12/2026 submitted:2026-11-01..2026-11-30')).toEqual([
      term('submitted', 'date', { by: '<=', value: '2026-12-01' }),
      term('submitted', 'date', { by: 'range', from: '2026-11-01', to: '2026-11-30' }),
    ])
  })

  test('turns a term round after a hyphen, and reads a hyphen within a word as a letter', () => {
    expect(filterOf('-status:draft -agua -"agua segura" shipibo-konibo')).toEqual([
      { ...term('status', 'enum', is('draft')), not: true },
      text('agua', true),
      text('agua segura', true),
      text('shipibo-konibo'),
    ])
  })

  test('knows keys and values by their other names, whatever the capitals and accents', () => {
    expect(filterOf('Estado:"en revision" REGION:"san martín" puntaje:>70 late:sí')).toEqual([
      term('status', 'enum', is('in_review')),
      term('region', 'enum', is('san_martin')),
      term('score', 'number', { by: '>', value: '70' }),
      term('late', 'yes_no', is('yes')),
    ])
  })

  test('takes quoted text for its letters', () => {
    expect(filterOf(String.raw`"score:>70" title:"dice \"agua\"" title:">5" title:a..b`)).toEqual([
      text('score:>70'),
      term('title', 'text', is('dice "agua"')),
      term('title', 'text', is('>5')),
      term('title', 'text', is('a..b')),
    ])
  })

  test('of nothing narrows nothing', () => {
    expect(read('  \n')).toEqual({ filter: [], faults: [] })
  })
})

describe('what is wrong with a filter', () => {
  const faultsOf = (typed: string) =>
    read(typed).faults.map(({ code, at, length, offered }) => [code, typed.slice(at, at + length), offered])

  test('is said where it stands, with what is offered instead', () => {
    const offered = ['status', 'region', 'score', 'reviews', 'late', 'submitted', 'title']
    expect(faultsOf('agua estatus:draft')).toEqual([['unknown_key', 'estatus', offered]])
    expect(faultsOf('region:lima,loreto')).toEqual([['unknown_value', 'lima', ['loreto', 'san_martin']]])
    expect(faultsOf('late:quizás')).toEqual([['not_yes_or_no', 'quizás', ['yes', 'no']]])
    expect(faultsOf('score:>alto submitted:31/2/2026')).toEqual([
      ['not_a_number', 'alto', []],
      ['not_a_date', '31/2/2026', []],
    ])
    expect(faultsOf('status:>draft')).toEqual([
      ['not_comparable', 'draft', ['in_review', 'submitted', 'draft']],
    ])
    expect(faultsOf('score:80..60')).toEqual([['range_backward', '80..60', ['60..80']]])
  })

  test('is a value that is missing, a quote left open, a hyphen before nothing, or too much of everything', () => {
    expect(faultsOf('score: agua')).toEqual([['no_value', '', []]])
    expect(faultsOf('score:60,')).toEqual([['no_value', '', []]])
    expect(faultsOf('title:"" ""')).toEqual([
      ['no_value', '""', []],
      ['no_value', '""', []],
    ])
    expect(faultsOf('agua "segura y limpia')).toEqual([['quote_open', '"segura y limpia', []]])
    expect(faultsOf('agua - segura')).toEqual([['nothing_negated', '-', []]])
    expect(read('a'.repeat(1_001))).toEqual({
      filter: [],
      faults: [{ code: 'too_long', at: 1_000, length: 1, found: '', offered: ['1000'] }],
    })
  })

  test('leaves the other terms readable', () => {
    expect(read('status:draft lima:yes agua').filter).toEqual([
      term('status', 'enum', is('draft')),
      text('agua'),
    ])
  })
})

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((it) => it.trim() !== '')
const someWords = fc.oneof(
  words,
  fc.constantFrom('-a', 'a:b', '"', '\\', '\\"', 'a,b', '>5', '1..2', 'agua segura', ':'),
)
const number = fc.oneof(fc.integer().map(String), fc.constantFrom('0.5', '-12.25', '70'))
const day = fc.constantFrom('2026-01-31', '2026-11-28', '2027-02-01')
const ordered = (value: fc.Arbitrary<string>, isBackward: (from: string, to: string) => boolean) =>
  fc.oneof(
    fc.record({ by: fc.constantFrom('is', '>', '>=', '<', '<=' as const), value }),
    fc.tuple(value, value).map(([from, to]) => ({
      by: 'range' as const,
      ...(isBackward(from, to) ? { from: to, to: from } : { from, to }),
    })),
  )
const anyOf = (of: fc.Arbitrary<FilterTest>) => fc.array(of, { minLength: 1, maxLength: 3 })
const exactly = (value: fc.Arbitrary<string>) => value.map((it): FilterTest => is(it))
const keyed = (key: string, kind: FilterKey['kind'], of: fc.Arbitrary<FilterTest>) =>
  fc.record({
    of: fc.constant('key' as const),
    not: fc.boolean(),
    key: fc.constant(key),
    kind: fc.constant(kind),
    any: anyOf(of),
  })
const anyFilter: fc.Arbitrary<Filter> = fc.array(
  fc.oneof(
    fc.record({ of: fc.constant('text' as const), not: fc.boolean(), text: someWords }),
    keyed('status', 'enum', exactly(fc.constantFrom('in_review', 'submitted', 'draft'))),
    keyed(
      'score',
      'number',
      ordered(number, (from, to) => Number(from) > Number(to)),
    ),
    keyed(
      'submitted',
      'date',
      ordered(day, (from, to) => from > to),
    ),
    keyed('late', 'yes_no', exactly(fc.constantFrom('yes', 'no'))),
    keyed('title', 'text', exactly(someWords)),
  ),
  { maxLength: 8 },
)

test('a filter that is printed reads back as the same filter (seed 41)', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(read(printFilter(filter))).toEqual({ filter, faults: [] })
    }),
    { seed: 41, numRuns: 500 },
  )
})

test('whatever is typed is read or has faults that stand within it, and what is read prints and reads again (seed 42)', () => {
  const signs = fc.constantFrom(
    'status',
    'score',
    'title',
    ':',
    ',',
    '-',
    '"',
    '\\',
    '>',
    '<=',
    '..',
    ' ',
    '70',
    'draft',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, fc.string({ maxLength: 3 })), { maxLength: 12 }), (parts) => {
      const typed = parts.join('')
      const { filter, faults } = read(typed)
      for (const { code, at, length } of faults) {
        expect(filterFaultCodes).toContain(code)
        expect(at >= 0 && length >= 0 && at + length <= typed.length).toBe(true)
      }
      expect(read(printFilter(filter))).toEqual({ filter, faults: [] })
      if (filter.length === 0) expect(faults.length > 0 || typed.trim() === '').toBe(true)
    }),
    { seed: 42, numRuns: 500 },
  )
})
