import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { type House, sharedHouse } from '#tests/support/shared-house.ts'

export { expect } from '@playwright/test'

/** Opens a browser of its own for one more person, watched like the first and closed with the test. */
export type Opens = (
  wishes?: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'serviceWorkers' | 'viewport' | 'locale'>,
) => Promise<BrowserContext>

/**
 * The browser test. A test in which a page breaks, or breaks the content security policy, fails whatever else it saw.
 * Which portal it talks to is said by `onFreshPortal`.
 */
export const test = base.extend<Pick<House, 'portal' | 'relay'> & { complaints: string[]; opens: Opens }>({
  portal: ({}, use) => use(houseOfFile().portal),
  relay: ({}, use) => use(houseOfFile().relay),
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

let house: House | undefined
const nothing: () => unknown = () => undefined

/**
 * Said once at the top of a file, for it to have the portal of its worker on a database that nobody has written to. What
 * the file needs there is prepared before its first test, and finished after its last.
 */
export function onFreshPortal(prepare = nothing, finish = nothing) {
  test.beforeAll(async () => {
    house = await sharedHouse()
    await openDatabase({ url: house.databaseUrl })
    await prepare()
  })
  test.afterAll(async () => {
    await finish()
    await closeDatabase()
  })
}

function houseOfFile(): House {
  if (!house) throw new Error('a file of browser tests says onFreshPortal() first')
  return house
}

function listen(context: BrowserContext, complaints: string[]) {
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
}
