import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { type House, endHouse, renewHouse, startHouse } from '#tests/support/house.ts'

export { expect } from '@playwright/test'

type OfWorker = { house: House } & Pick<House, 'portal' | 'relay'>

/** Opens a browser of its own for one more person, watched like the first and closed with the test. */
export type Opens = (
  wishes?: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'serviceWorkers' | 'viewport' | 'locale'>,
) => Promise<BrowserContext>

/**
 * The browser test. A test in which a page breaks, or breaks the content security policy, fails whatever else it saw. The
 * files of a worker share its portal: each says `onFreshPortal`.
 */
export const test = base.extend<{ complaints: string[]; opens: Opens }, OfWorker>({
  house: [
    async ({}, use) => {
      const house = await startHouse()
      await use(house)
      await endHouse(house)
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  portal: [({ house }, use) => use(house.portal), { scope: 'worker' }],
  relay: [({ house }, use) => use(house.relay), { scope: 'worker' }],
  baseURL: ({ portal }, use) => use(portal.origin),
  complaints: [
    async ({}, use) => {
      const complaints: string[] = []
      await use(complaints)
      base.expect(complaints, 'what the pages complained about').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    listen(context, complaints)
    await use(context)
  },
  opens: async ({ browser, baseURL, locale, complaints }, use) => {
    const opened: BrowserContext[] = []
    await use(async (wishes = {}) => {
      const context = await browser.newContext({ baseURL, locale, serviceWorkers: 'block', ...wishes })
      listen(context, complaints)
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
})

const nothing: () => unknown = () => undefined

/**
 * Said once at the top of a file, for it to have the portal of its worker on a database that nobody has written to. What
 * the file needs there is prepared before its first test, and finished after its last.
 */
export function onFreshPortal(prepare = nothing, finish = nothing) {
  test.beforeAll(async ({ house }) => {
    await renewHouse(house)
    await openDatabase({ url: house.databaseUrl })
    await prepare()
  })
  test.afterAll(async () => {
    await finish()
    await closeDatabase()
  })
}

function listen(context: BrowserContext, complaints: string[]) {
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
}
