import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'
import { z } from 'zod'

import { refusalCodes } from '#app/domain/refusal.ts'
import { reviewProblemCodes } from '#app/domain/review-check.ts'

const catalog = z.record(z.string(), z.unknown())
const expected = [
  ...refusalCodes.map((code) => `refusal_${code}`),
  ...reviewProblemCodes.map((code) => `review_problem_${code}`),
]

test.each(['es', 'en'])(
  'every refusal and every problem of a review has its sentence in %s',
  async (locale) => {
    const file = new URL(`../../app/messages/${locale}.json`, import.meta.url)
    const sentences = catalog.parse(JSON.parse(await readFile(file, 'utf8')))
    expect(expected.filter((key) => !(key in sentences))).toEqual([])
  },
)
