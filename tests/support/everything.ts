import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'

import clusterForTests from './cluster-for-tests.ts'
import { type Counts, countedTests } from './counted-tests.ts'

type Step = {
  name: string
  command: string
  report?: string
  env?: Record<string, string>
  after?: string[]
  /** Whether it needs the cluster that several steps share: to set one up takes ten seconds. */
  onCluster?: true
}
type Result = Step & Counts & { seconds: number }

const house = join(import.meta.dirname, '..', '..')
const reports = join(house, '.cache', 'tests')
const built = { after: ['build'] }

/** Every check, in the order in which they begin: each when those that it comes after are done, two at once. */
const together: Step[] = [
  { name: 'build', command: 'npm run --silent build && npm run --silent messages' },
  { name: 'page types', command: 'react-router typegen' },
  { name: 'prettier', command: 'prettier --check --log-level warn .' },
  { ...vitest('tests over HTTP', 'http'), ...built, onCluster: true },
  { ...vitest('database tests, PostgreSQL', 'db-postgres'), ...built, onCluster: true },
  { ...vitest('database tests, embedded', 'db-embedded'), ...built },
  { name: 'eslint', command: 'eslint . --max-warnings 0', ...built },
  { ...vitest('domain tests', 'domain'), ...built },
  { name: 'types', command: 'oxlint', after: ['build', 'page types'] },
  { name: 'knip', command: 'knip --no-progress', ...built },
  {
    name: 'import rules',
    command: 'depcruise app db emails tests commands --config --output-type err-long',
    ...built,
  },
]

/** What needs the whole machine. */
const last: Step[] = [
  {
    name: 'browser tests',
    command: 'playwright test --reporter=dot,json',
    report: join(reports, 'browser.json'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json') },
    onCluster: true,
    ...built,
  },
]

const underWay = new Set<ChildProcess>()
const results: Result[] = []
let cluster: ReturnType<typeof clusterForTests> | undefined

/** Runs every check and every test, prints what happened, and answers whether all is well. */
export async function runEverything(): Promise<boolean> {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

  cluster = clusterForTests()
  await runSteps(together, Math.min(2, availableParallelism()))
  await runSteps(last, 1)
  await cluster.then((end) => end())
  return report()
}

function vitest(name: string, project: string): Step {
  const file = join(reports, `${project}.json`)
  const command = `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json="${file}"`
  return { name, command, report: file }
}

async function runSteps(steps: Step[], atOnce: number) {
  const waiting = [...steps]
  const running = new Set<Promise<void>>()
  const isDone = (name: string) => results.some((it) => it.name === name)
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after = [] }) => after.every(isDone))
    const [step] = next >= 0 && running.size < atOnce ? waiting.splice(next, 1) : []
    if (!step) {
      await Promise.race(running)
      continue
    }
    const ending = runStep(step).then((result) => {
      results.push(result)
      running.delete(ending)
    })
    running.add(ending)
  }
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
  const missing = results.find(({ name, failed }) => step.after?.includes(name) && failed > 0)
  if (missing) return { code: 1, output: `Did not run: ${missing.name} failed.` }
  if (step.onCluster) await cluster
  return run(step)
}

/** Lines that begin with • say what was found on the machine, and are shown at once. */
async function run({ command, env }: Step) {
  const path = [join(house, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(command, {
    cwd: house,
    shell: true,
    env: {
      ...process.env,
      NO_COLOR: '1',
      NODE_COMPILE_CACHE: join(house, '.cache', 'compiled'),
      ...env,
      PATH: path,
    },
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
