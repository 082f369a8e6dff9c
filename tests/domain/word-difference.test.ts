import fc from 'fast-check'
import { expect, test } from 'vitest'

import { differsInWords, type WordPart, wordDifference } from '#app/domain/word-difference.ts'

const joined = (parts: readonly WordPart[], left: WordPart['change']) =>
  parts
    .filter(({ change }) => change !== left)
    .map(({ text }) => text)
    .join('')

const written = fc
  .array(fc.constantFrom('agua', 'segura', 'S/ 1,234.50', '¿niñez?', 'día', '漢字', '🌱', '\n', ' ', ', '), {
    maxLength: 30,
  })
  .map((words) => words.join(' '))
const text = fc.oneof(written, fc.string({ unit: 'binary', maxLength: 60 }))

test('a changed word is told beside the words that stay', () => {
  expect(wordDifference('Un pozo de agua para 40 familias.', 'Dos pozos de agua para 40 familias.')).toEqual([
    { change: 'removed', text: 'Un pozo' },
    { change: 'added', text: 'Dos pozos' },
    { change: 'kept', text: ' de agua para 40 familias.' },
  ])
  expect(wordDifference('S/ 1,200.50 al año', 'S/ 1,300.50 al año y medio')).toEqual([
    { change: 'kept', text: 'S/ ' },
    { change: 'removed', text: '1,200.50' },
    { change: 'added', text: '1,300.50' },
    { change: 'kept', text: ' al año' },
    { change: 'added', text: ' y medio' },
  ])
})

test('what is kept and removed makes the earlier text, what is kept and added the later one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after) ?? []
      expect([joined(parts, 'added'), joined(parts, 'removed')]).toEqual([before, after])
      expect(parts.every((it) => it.text !== '')).toEqual(true)
    }),
  )
})

test('equal texts have no difference, and neither have those that differ in white space alone', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect((wordDifference(same, same) ?? []).filter(({ change }) => change !== 'kept')).toEqual([])
      expect([differsInWords(same, same), differsInWords(same, ` ${same}\n`)]).toEqual([false, false])
    }),
  )
  expect(differsInWords('dos  líneas', 'dos\nlíneas')).toEqual(false)
  expect(differsInWords('dos líneas', 'doslíneas')).toEqual(true)
})

test('a text of two megabytes, and one that was written anew, are not compared word by word', () => {
  const long = 'Agua segura para Nueva Esperanza. '.repeat(60_000)
  expect(long.length).toBeGreaterThan(2_000_000)
  expect(wordDifference(long, `${long} Y luz.`)).toBeUndefined()

  const words = (of: string) => Array.from({ length: 2_000 }, (_, at) => `${of}${at}`).join(' ')
  expect(wordDifference(words('antes'), words('ahora'))).toBeUndefined()
  expect(wordDifference(words('igual'), `${words('igual')} y más`)).toHaveLength(2)
})
