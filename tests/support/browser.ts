import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test'

import { createFreshDatabase } from '#tests/support/database.ts'
import { Portal } from '#tests/support/portal.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

export { expect } from '@playwright/test'

/** The portal that a test file talks to, the relay that its letters reach, and the database behind it. */
type House = { file: string; relay: SmtpPeer; databaseUrl: string; portal: Portal }

/** Opens a browser of its own for one more person, watched like the first and closed with the test. */
export type Opens = (
  wishes?: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'serviceWorkers' | 'viewport' | 'locale'>,
) => Promise<BrowserContext>

/**
 * The browser test: each file that names itself, by `test.use({ file: import.meta.filename })`, has a portal of its own on
 * a fresh PostgreSQL database and a real relay. A test in which a page breaks, or breaks the content security policy,
 * fails whatever else it saw.
 */
export const test = base.extend<{ complaints: string[]; opens: Opens }, House>({
  // A worker serves one value of an option: another file gets another worker, and with it another portal.
  file: ['', { scope: 'worker', option: true }],
  relay: [
    async ({}, use) => {
      const relay = await SmtpPeer.open()
      await use(relay)
      await relay.close()
    },
    { scope: 'worker' },
  ],
  databaseUrl: [({}, use) => createFreshDatabase().then(use), { scope: 'worker' }],
  portal: [
    async ({ relay, databaseUrl }, use) => {
      const portal = await Portal.start({ databaseUrl, smtpUrl: relay.url })
      await use(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
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

function listen(context: BrowserContext, complaints: string[]) {
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
}
