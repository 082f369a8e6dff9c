import { readFileSync } from 'node:fs'

import { z } from 'zod'

export type Counts = { passed: number; failed: number }

const ofPlaywright = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }))

/** A file that could not be loaded has no tests to count: it is one failure. */
const ofVitest = z
  .object({
    numPassedTests: z.number(),
    numTotalTests: z.number(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(({ numPassedTests, numTotalTests, testResults }) => {
    const unread = testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0)
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unread.length }
  })

/**
 * Counts the tests of a JSON report of Vitest or Playwright. What was left out, crashed or did not run has failed: a
 * step that ends badly, or ran nothing, never counts as passed.
 */
export function countedTests(file: string, exitCode: number): Counts {
  const counts = countsIn(file)
  const endedBadly = exitCode !== 0 || counts.passed === 0
  return counts.failed === 0 && endedBadly ? { ...counts, failed: 1 } : counts
}

function countsIn(file: string): Counts {
  try {
    return z.union([ofPlaywright, ofVitest]).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}
