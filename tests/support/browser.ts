import { type BrowserContext, test as base } from '@playwright/test'

import { createFreshDatabase } from '#tests/support/database.ts'
import { Portal } from '#tests/support/portal.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

export { expect } from '@playwright/test'

/** The portal that a test file talks to, the relay that its letters reach, and the database behind it. */
type House = { file: string; relay: SmtpPeer; databaseUrl: string; portal: Portal }

/**
 * The browser test: each file that names itself, by `test.use({ file: import.meta.filename })`, has a portal of its own on
 * a fresh PostgreSQL database and a real relay. A test in which a page breaks, or breaks the content security policy,
 * fails whatever else it saw.
 */
export const test = base.extend<{ complaints: string[] }, House>({
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
    async ({ context }, use) => {
      const complaints: string[] = []
      listen(context, complaints)
      await use(complaints)
      base.expect(complaints, 'what the pages complained about').toEqual([])
    },
    { auto: true },
  ],
})

function listen(context: BrowserContext, complaints: string[]) {
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
}
