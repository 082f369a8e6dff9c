import { expect, test } from 'vitest'

import { answerWords } from '#app/components/answer-words.ts'

import { callFacts } from '#tests/support/community-application.ts'

test.each([
  ['300000', '300,000.00'],
  ['300,000', '300,000.00'],
  ['1,234.5', '1,234.50'],
  ['mil soles', 'mil soles'],
])('money that was typed as %s is read as %s', (typed, words) => {
  const question = { key: 'budget', kind: 'money', label: { es: 'Presupuesto' }, required: true } as const
  const setting = { facts: callFacts, placeNames: {} }
  expect(answerWords(question, typed, setting)).toContain(words)
})
