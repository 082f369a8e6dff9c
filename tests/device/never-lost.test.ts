import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'

import findChromium, { chromiumFlags } from '#tests/support/chromium.ts'
import { chances } from '#tests/support/chance.ts'
import { opens, runTrial } from '#tests/support/device-trial.ts'
import type { Verdict } from '#tests/support/device-verdict.ts'
import { theRealCall } from '#tests/support/real-call.ts'
import { runningPortal } from '#tests/support/running-portal.ts'

const house = runningPortal()
const count = Number(process.env['TRIALS'] ?? 1000)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000)
const together = 8
let browser: Browser

beforeAll(async () => {
  findChromium()
  const executablePath = process.env['MINKA_TEST_CHROMIUM'] ?? ''
  browser = await chromium.launch({ executablePath, args: chromiumFlags })
  await theRealCall()
  process.stdout.write(`seed ${seed}: SEED=${seed} TRIALS=${count} tries the same again\n`)
})

afterAll(() => browser.close())

const isBad = ({ lost, duplicates, overwritten }: Verdict) =>
  lost.length + duplicates.length + overwritten.length > 0

function sayBad(itsSeed: number, { lost, duplicates, overwritten, happened, texts }: Verdict) {
  const told = { lost, duplicates, overwritten, happened, texts }
  process.stdout.write(`seed ${itsSeed}: ${JSON.stringify(told, null, 2)}\n`)
}

/** Trials, a few at a time, which share the call and its deadline; the seed of each is the first and its place. */
async function trials(many: number, hasOutbox: boolean): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  while (verdicts.length < many) {
    await opens()
    const { length } = verdicts
    const round = Array.from({ length: Math.min(together, many - length) }, (_, at) =>
      runTrial({ browser, origin: house().portal.origin, chance: chances(seed + length + at), hasOutbox }),
    )
    const done = await Promise.all(round)
    for (const [at, verdict] of done.entries())
      if (hasOutbox && isBad(verdict)) sayBad(seed + length + at, verdict)
    verdicts.push(...done)
    if (verdicts.length % 60 === 0) process.stdout.write(`${verdicts.length} of ${many}\n`)
  }
  return verdicts
}

function summaryOf(verdicts: readonly Verdict[]) {
  const all = (part: 'lost' | 'duplicates' | 'overwritten') => verdicts.flatMap((it) => it[part])
  return { lost: all('lost'), duplicates: all('duplicates'), overwritten: all('overwritten') }
}

function say(name: string, verdicts: readonly Verdict[]) {
  const { lost, duplicates, overwritten } = summaryOf(verdicts)
  const happened = verdicts.flatMap((it) => it.happened)
  const counts = [...new Set(happened)].map((it) => `${it} ${happened.filter((one) => one === it).length}`)
  const characters = verdicts.reduce((sum, it) => sum + it.characters, 0)
  process.stdout.write(
    `${name}: seed ${seed}, ${verdicts.length} trials, ${characters} characters owed; lost words ${lost.length}, ` +
      `duplicates ${duplicates.length}, silent overwrites ${overwritten.length}; ${counts.join(', ')}\n`,
  )
}

test('whatever happens to a device, no word that stood on its screen for a second is lost, doubled or overwritten', async () => {
  const verdicts = await trials(count, true)
  say('with the outbox', verdicts)
  expect(summaryOf(verdicts)).toEqual({ lost: [], duplicates: [], overwritten: [] })
}, 3_600_000)

test('without the outbox words are lost, so that the trials prove something', async () => {
  const verdicts = await trials(Math.min(count, 60), false)
  say('without the outbox', verdicts)
  expect(summaryOf(verdicts).lost.length).toBeGreaterThan(0)
}, 3_600_000)
