import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'

import { type Counts, countedTests } from './counted-tests.ts'

type Step = { name: string; command: string; report?: string; env?: Record<string, string>; needs?: string }
type Result = Step & Counts & { seconds: number }

const house = join(import.meta.dirname, '..', '..')
const reports = join(house, '.cache', 'tests')

/** What everything else reads: compiled messages, the build, the types of the pages. One after the other. */
const first: Step[] = [
  { name: 'build', command: 'npm run --silent build' },
  { name: 'page types', command: 'react-router typegen' },
]

/** What needs nothing of each other, the longest first. */
const together: Step[] = [
  { ...vitest('tests over HTTP', 'http'), needs: 'build' },
  vitest('database tests, PostgreSQL', 'db-postgres'),
  vitest('database tests, embedded', 'db-embedded'),
  vitest('domain tests', 'domain'),
  { name: 'eslint', command: 'eslint . --max-warnings 0' },
  { name: 'types', command: 'tsc' },
  { name: 'prettier', command: 'prettier --check --log-level warn .' },
  { name: 'knip', command: 'knip --no-progress' },
  { name: 'import rules', command: 'depcruise app db emails tests commands --config --output-type err-long' },
]

/** What needs the whole machine. */
const last: Step[] = [
  {
    name: 'browser tests',
    command: 'playwright test --reporter=line,json',
    report: join(reports, 'browser.json'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json') },
    needs: 'build',
  },
]

const underWay = new Set<ChildProcess>()
const results: Result[] = []

/** Runs every check and every test, prints what happened, and answers whether all is well. */
export async function runEverything(): Promise<boolean> {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

  await runSteps(first, 1)
  await runSteps(together, Math.min(2, availableParallelism()))
  await runSteps(last, 1)
  return report()
}

function vitest(name: string, project: string): Step {
  const file = join(reports, `${project}.json`)
  const command = `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json="${file}"`
  return { name, command, report: file }
}

async function runSteps(steps: Step[], atOnce: number) {
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function runStep(step: Step): Promise<Result> {
  const started = performance.now()
  const { code, output } = await outcomeOf(step)
  const seconds = (performance.now() - started) / 1000
  const counts = step.report === undefined ? countsOfCheck(code) : countedTests(step.report, code)
  say(
    `${counts.failed > 0 ? 'FAILED' : 'ok    '} ${step.name.padEnd(27)}${inColumn(seconds.toFixed(1), 7)} s`,
  )
  if (counts.failed > 0) say(`${output.trimEnd()}\n`)
  return { ...step, ...counts, seconds }
}

async function outcomeOf(step: Step) {
  const missing = results.find(({ name, failed }) => name === step.needs && failed > 0)
  return missing ? { code: 1, output: `Did not run: ${missing.name} failed.` } : run(step)
}

/** Lines that begin with • say what was found on the machine, and are shown at once. */
async function run({ command, env }: Step) {
  const path = [join(house, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(command, {
    cwd: house,
    shell: true,
    env: { ...process.env, NO_COLOR: '1', ...env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  underWay.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      for (const [line] of chunk.matchAll(/^• .*$/gm)) say(`       ${line}`)
    })
  }
  const code = await new Promise<number>((resolve) => child.once('close', (it) => resolve(it ?? 1)))
  underWay.delete(child)
  return { code, output }
}

function stop() {
  for (const child of underWay) child.kill('SIGTERM')
  say('Stopped.')
  process.exit(1)
}

function report(): boolean {
  say('')
  for (const { name, seconds, passed, failed } of results) {
    const counts = `${inColumn(passed, 6)} passed${inColumn(failed, 5)} failed`
    say(`${name.padEnd(27)}${inColumn(seconds.toFixed(1), 7)} s${counts}`)
  }
  const passed = results.reduce((sum, step) => sum + step.passed, 0)
  const failed = results.reduce((sum, step) => sum + step.failed, 0)
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0
}

function countsOfCheck(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const inColumn = (value: number | string, width: number) => String(value).padStart(width)

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
