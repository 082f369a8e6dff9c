import fc from 'fast-check'
import { expect, test } from 'vitest'

import { hasForm, isPattern } from '#app/domain/text-pattern.ts'

test.each([
  ['[0-9]{8}', '10117410', true],
  ['[0-9]{8}', '101174100', false],
  ['^[0-9]{8}$', '10117410', true],
  ['[A-Za-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,}', 'rosa@nuevaesperanza.pe', true],
  ['[A-Za-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,}', 'rosa@nuevaesperanza', false],
  ['[AP][0-9]{9}[A-Z]', 'A123456789B', true],
  ['(río|cocha|quebrada)( .+)?', 'quebrada Yutupis', true],
  ['(?:a|b)*c?', 'abba', true],
  ['[^0-9]+', 'ñandú', true],
  ['\\p{L}+', 'Awajún', true],
  ['.', '🌱', true],
  ['', '', true],
])('%s of %s: %s', (pattern, text, has) => {
  expect(hasForm(text, pattern)).toEqual(has)
})

test.each(['(?=a)', '(a)\\1', '[a', '(a', 'a)', '*a', 'a{3,1}', 'a{2000}', '((a{100}){100}){100}', '\\q'])(
  '%s cannot be read, and says so instead of guessing',
  (pattern) => {
    expect([isPattern(pattern), hasForm('a', pattern)]).toEqual([false, undefined])
  },
)

test('a form that others take for ever over is decided', () => {
  expect([hasForm('a'.repeat(9_000), '(a+)+b'), hasForm('a'.repeat(9_000), '(a|aa)+')]).toEqual([false, true])
  expect(hasForm('a'.repeat(10_001), 'a+')).toEqual(false)
})

const character = fc.constantFrom('a', 'b', 'ñ', '1', '_', '[ab1]', '[^a]', '\\d', '\\w', '.', '\\.', '[a-c]')
const { pattern: anyPattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    character,
    fc
      .tuple(character, fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{2,}', '+?'))
      .map((it) => it.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `(?:${left}|${right})`),
    fc.tuple(tie('pattern'), fc.constantFrom('*', '?', '{0,2}')).map(([of, times]) => `(${of})${times}`),
  ),
}))

test('any form says of any text what the regular expressions of the language say', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ñ', '1', '_', '.'), maxLength: 8 })
  fc.assert(
    fc.property(anyPattern, anyText, (pattern, text) => {
      expect(hasForm(text, pattern)).toEqual(new RegExp(`^(?:${pattern})$`, 'u').test(text))
    }),
    { numRuns: 2_000 },
  )
})
