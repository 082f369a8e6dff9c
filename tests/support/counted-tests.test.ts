import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { countedTests } from './counted-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-counts-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const file = (assertions: number, status = 'passed') => ({
  status,
  assertionResults: Array.from({ length: assertions }),
})
const vitest = (passed: number, total: number, files = [file(total)]) => ({
  numPassedTests: passed,
  numTotalTests: total,
  testResults: files,
})
const playwright = (expected: number, unexpected: number, skipped: number, errors: string[] = []) => ({
  stats: { expected, unexpected, skipped, flaky: 0 },
  errors,
})

test.each([
  ['all pass', vitest(7, 7), 0, { passed: 7, failed: 0 }],
  ['one fails', vitest(6, 7), 1, { passed: 6, failed: 1 }],
  ['one is left out', vitest(6, 7), 0, { passed: 6, failed: 1 }],
  ['a file cannot be loaded', vitest(7, 7, [file(7), file(0, 'failed')]), 1, { passed: 7, failed: 1 }],
  ['all pass and the process crashes', vitest(7, 7), 137, { passed: 7, failed: 1 }],
  ['nothing runs', vitest(0, 0, []), 0, { passed: 0, failed: 1 }],
  ['pages pass', playwright(3, 0, 0), 0, { passed: 3, failed: 0 }],
  ['a page fails and the next do not run', playwright(3, 1, 2), 1, { passed: 3, failed: 3 }],
  ['the set-up of the browser fails', playwright(0, 0, 0, ['no Chromium']), 1, { passed: 0, failed: 1 }],
  ['the report is not one', {}, 0, { passed: 0, failed: 1 }],
])('when %s, the count says so', (name, report, exitCode, counts) => {
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(report))
  expect(countedTests(path, exitCode)).toEqual(counts)
})

test('a step that leaves no report has failed', () => {
  expect(countedTests(join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 })
})
