import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callFactNames, type Expression } from '#app/domain/expression.ts'
import { parseExpression } from '#app/domain/xlsform/parse-expression.ts'
import { printExpression } from '#app/domain/xlsform/print-expression.ts'

const columns = { costs: ['amount', 'unit', 'title'], people: ['age', 'who'] }
const columnsOf = (repeat: string) =>
  repeat === 'costs' ? columns.costs : repeat === 'people' ? columns.people : []
const asStands = (keys: string[]) => new Map(keys.map((key) => [key, { op: 'column', key } as const]))
const double: Expression = {
  op: 'multiply',
  left: { op: 'answer', key: 'months' },
  right: { op: 'literal', value: 2 },
}
const names = {
  repeats: new Map([
    ['costs', asStands(columns.costs)],
    ['people', asStands(columns.people)],
  ]),
  tables: new Set(['members']),
  calculations: new Map([['double', double]]),
}

function read(text: string, standing: { repeat?: string; self?: Expression } = {}) {
  const parsed = parseExpression(text, { names, ...standing })
  return parsed.isRead ? parsed.expression : [parsed.code, parsed.facts]
}

const answer = (key: string): Expression => ({ op: 'answer', key })
const literal = (value: string | number | boolean): Expression => ({ op: 'literal', value })

test.each<[string, unknown]>([
  ["selected(${water}, 'river')", { op: 'selected', key: 'water', option: 'river' }],
  ["${water} = 'river'", { op: 'equal', left: answer('water'), right: literal('river') }],
  ["${title} != ''", { op: 'answered', key: 'title' }],
  ["${title} = ''", { op: 'not', of: { op: 'answered', key: 'title' } }],
  ['count(${costs}) > 2', { op: 'more', left: { op: 'count', key: 'costs' }, right: literal(2) }],
  ['sum(${amount})', { op: 'sum', key: 'costs', of: { op: 'column', key: 'amount' } }],
  ['sum(${costs.amount})', { op: 'sum', key: 'costs', of: { op: 'column', key: 'amount' } }],
  ['sum(${members})', { op: 'sum', key: 'members' }],
  ['${members.women.young}', { op: 'answer', key: 'members', part: 'women.young' }],
  ['${double} + 1', { op: 'add', left: double, right: literal(1) }],
  [
    '1 + 2 * 3 div 4 - -5',
    {
      op: 'subtract',
      left: {
        op: 'add',
        left: literal(1),
        right: {
          op: 'divide',
          left: { op: 'multiply', left: literal(2), right: literal(3) },
          right: literal(4),
        },
      },
      right: literal(-5),
    },
  ],
  ["if(${a}, 'x', 'y')", { op: 'if', when: answer('a'), then: literal('x'), otherwise: literal('y') }],
  ["call('award_max')", { op: 'fact', name: 'award_max' }],
  ['today()', { op: 'fact', name: 'today' }],
  ['true()', literal(true)],
  ["regex(${a}, '^[0-9]{8}$')", { op: 'matches', of: answer('a'), pattern: '^[0-9]{8}$' }],
  [
    'round(${a} div 3, 2)',
    { op: 'round', of: { op: 'divide', left: answer('a'), right: literal(3) }, digits: 2 },
  ],
  ['round(${a})', { op: 'round', of: answer('a'), digits: 0 }],
  ['round(${a}, ${b})', ['expression_arguments', { name: 'round' }]],
  ['pulldata(${a}, "x")', ['expression_function', { name: 'pulldata' }]],
  ['${a} +', ['expression_incomplete', { sign: '(' }]],
  ['(${a}', ['expression_incomplete', { sign: ')' }]],
  ['${a} ${b}', ['expression_sign', { sign: 'b' }]],
  ['${a} # 1', ['expression_sign', { sign: '# 1' }]],
  ['selected(${a})', ['expression_sign', { sign: ')' }]],
  ['selected(1, 2)', ['expression_name_needed', { name: 'selected' }]],
  ['. > 1', ['expression_no_self', {}]],
  ['sum(${costs})', ['column_needed', { name: 'costs' }]],
  [`${'('.repeat(100)}1${')'.repeat(100)}`, ['expression_too_long', {}]],
  ['1 + '.repeat(5000), ['expression_too_long', {}]],
])('%s is read', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('inside a repeat a name is the row’s column first, and `.` is the cell that is constrained', () => {
  const self: Expression = { op: 'column', key: 'amount' }
  expect(read('${title}', { repeat: 'costs' })).toEqual({ op: 'column', key: 'title' })
  expect(read('answer(${title})', { repeat: 'costs' })).toEqual(answer('title'))
  expect(read('. > 0', { repeat: 'costs', self })).toEqual({ op: 'more', left: self, right: literal(0) })
  expect(read("selected(${unit}, 'kg')", { repeat: 'costs' })).toEqual({
    op: 'equal',
    left: { op: 'column', key: 'unit' },
    right: literal('kg'),
  })
})

const key = fc.constantFrom('title', 'months', 'water', 'members', 'amount')
const value = fc.oneof(
  fc.string().filter((it) => !it.includes('\r')),
  fc.constantFrom('', "it's", '"', "''", 'a\nb'),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((it) => !Object.is(it, -0)),
)
const comparison = fc.constantFrom('equal', 'not_equal', 'less', 'at_most', 'more', 'at_least')
const arithmetic = fc.constantFrom('add', 'subtract', 'multiply', 'divide')

/** Any expression that can stand in this repeat, or in none. */
function anyExpression(repeat: string | undefined, depth: number): fc.Arbitrary<Expression> {
  const leaves: fc.Arbitrary<Expression>[] = [
    fc.record({ op: fc.constant('literal' as const), value }),
    fc.record({ op: fc.constant('answer' as const), key }),
    fc.constant({ op: 'answer', key: 'members', part: 'women.young' } as const),
    fc.record({ op: fc.constant('fact' as const), name: fc.constantFrom(...callFactNames) }),
    fc.record({ op: fc.constant('selected' as const), key, option: fc.constantFrom('river', '1', 'a-b') }),
    fc.record({ op: fc.constant('answered' as const), key }),
    fc.record({ op: fc.constant('chosen' as const), key }),
  ]
  if (repeat !== undefined)
    leaves.push(fc.constantFrom(...columnsOf(repeat)).map((it) => ({ op: 'column' as const, key: it })))
  if (depth === 0) return fc.oneof(...leaves)
  const inner = anyExpression(repeat, depth - 1)
  const ofRows = fc.constantFrom('costs', 'people').chain((rows) => {
    const inRow = anyExpression(rows, depth - 1)
    return fc.oneof(
      fc.record(
        { op: fc.constant('sum' as const), key: fc.constant(rows), of: inRow, where: inRow },
        { requiredKeys: ['op', 'key', 'of'] },
      ),
      fc.record(
        { op: fc.constant('count' as const), key: fc.constant(rows), where: inRow },
        { requiredKeys: ['op', 'key'] },
      ),
    )
  })
  return fc.oneof(
    ...leaves,
    ofRows,
    fc.constant({ op: 'sum', key: 'members' } as const),
    fc.record({ op: comparison, left: inner, right: inner }),
    fc.record({ op: arithmetic, left: inner, right: inner }),
    fc.record({ op: fc.constantFrom('and', 'or'), of: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    fc.record({ op: fc.constantFrom('not', 'length'), of: inner }),
    fc.record({ op: fc.constant('months_later' as const), month: inner, by: inner }),
    fc.record({ op: fc.constant('or_else' as const), of: inner, otherwise: inner }),
    fc.record({ op: fc.constant('if' as const), when: inner, then: inner, otherwise: inner }),
  )
}

test.each([undefined, 'costs'])(
  'any expression, printed and read again in repeat %s, is itself',
  (repeat) => {
    const standing = repeat === undefined ? {} : { repeat }
    const inColumns = repeat === undefined ? undefined : columnsOf(repeat)
    fc.assert(
      fc.property(anyExpression(repeat, 3), (expression) => {
        const text = printExpression(expression, { columns: inColumns, columnsOf })
        fc.pre(text.length < 8000)
        expect(read(text, standing)).toEqual(expression)
      }),
      { numRuns: 1000 },
    )
  },
)

test('whatever stands in a cell is read or told, and never breaks', () => {
  const sign = fc.constantFrom(
    '${a}',
    '${costs}',
    '${amount}',
    "'x'",
    "'",
    '(',
    ')',
    ',',
    '.',
    '1',
    ' and ',
    ' or ',
    'not(',
    'sum(',
    'count(',
    'selected(',
    'if(',
    '=',
    '!=',
    '<=',
    '+',
    '-',
    '*',
    ' div ',
    '${',
    '}',
    'é',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 15 }), (signs) => {
      expect(['boolean']).toContain(typeof parseExpression(signs.join(''), { names }).isRead)
    }),
    { numRuns: 2000 },
  )
})
