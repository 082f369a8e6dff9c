import type { Page } from '@playwright/test'

import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { answersEverything, beginsApplying, journeyWords, sendsIt } from '#tests/support/applying.ts'
import { type Opens, expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { communityTypes } from '#tests/support/community-types.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'

type Mode = 'no scripts' | 'light' | 'full'
type Journey = { mode: Mode; language: 'es' | 'en' }

const every: Journey[] = (['no scripts', 'light', 'full'] as const).flatMap((mode) =>
  (['es', 'en'] as const).map((language) => ({ mode, language })),
)
/** `npm run test:journey` makes them; `npm test` makes one without and one with scripts, in the other tests of this folder. */
const made = process.env['JOURNEYS'] === 'all' ? every : []

let call: RealCall

onFreshPortal(async () => {
  call = await theRealCall()
})

for (const { mode, language } of made)
  test(`a community applies on a phone of 360 px: ${mode}, ${language}`, async ({ opens, relay, portal }) => {
    test.setTimeout(300_000)
    const page = await phoneOf(opens, portal.origin, { mode, language })
    const words = journeyWords[language]
    const who = {
      name: 'Elena Pacaya Ricopa',
      email: `elena.${mode.replace(' ', '.')}.${language}@example.org`,
    }
    const typed = communityTypes(call.closesAt)
    const address = await beginsApplying({ page, look: fits, words }, relay, who)
    if (mode !== 'no scripts') await onASlowLine(page, `${address}/questions/need`)
    await answersEverything({ page, look: fits, words }, address, typed)
    await sendsIt({ page, look: mode === 'no scripts' ? fits : looks, words }, address, typed)
    await page.context().close()
  })

async function phoneOf(opens: Opens, url: string, { mode, language }: Journey): Promise<Page> {
  const context = await opens({
    javaScriptEnabled: mode !== 'no scripts',
    viewport: { width: 360, height: 740 },
    locale: language === 'es' ? 'es-PE' : 'en-GB',
  })
  if (mode !== 'no scripts') await context.addCookies([{ name: 'mode', value: mode, url }])
  return context.newPage()
}

/** Nothing of a page is wider than the phone. */
async function fits(page: Page) {
  const wide = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(wide, page.url()).toEqual(0)
}

/** Also without faults for who cannot see it; what finds them is a script itself. */
async function looks(page: Page) {
  await fits(page)
  expect(await accessibilityFaults(page), page.url()).toEqual([])
}

/** How soon a page of questions is read, and an answer is known to be saved, over 400 kbit/s that answer after 400 ms. */
async function onASlowLine(page: Page, address: string) {
  const line = await page.context().newCDPSession(page)
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
  await line.send('Network.emulateNetworkConditions', slow)
  await page.goto(address)
  const read = await page.evaluate(firstWords)
  const status = page.locator('[data-device] [role=status]')
  const begun = Date.now()
  await page.locator('[id="problem"]').pressSequentially('x')
  await expect(status).toHaveText(/\d\d:\d\d/)
  const saved = Date.now() - begun
  process.stdout.write(
    `question page readable after ${Math.round(read)} ms, save acknowledged after ${saved} ms\n`,
  )
  expect([read <= 2_000, saved <= 1_500], `${read} ms, ${saved} ms`).toEqual([true, true])
  await page.locator('[id="problem"]').fill('')
  const fast = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  await line.send('Network.emulateNetworkConditions', fast)
  await line.detach()
}

/** When the first words of the page were drawn, in milliseconds since it was asked for. Runs in the page. */
function firstWords(): Promise<number> {
  return new Promise((resolve) => {
    const paints = new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime)
    })
    paints.observe({ type: 'paint', buffered: true })
  })
}
