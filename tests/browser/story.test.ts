import { closeDatabase, openDatabase } from '#db/connection.ts'
import { answersEverything, beginsApplying, sendsIt } from '#tests/support/applying.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/browser.ts'
import { communityTypes } from '#tests/support/community-types.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'
import type { Page } from '@playwright/test'

let call: RealCall

test.beforeAll(async ({ databaseUrl }) => {
  await openDatabase({ url: databaseUrl })
  call = await theRealCall()
})

test.afterAll(closeDatabase)

async function look(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
}

test('a community answers the whole call without JavaScript', async ({ browser, portal, relay }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: portal.origin,
    locale: 'es-PE',
  })
  const page = await context.newPage()
  const typed = communityTypes(call.closesAt)
  const who = { name: 'Elena Pacaya Ricopa', email: 'elena.pacaya@example.org' }
  const glance = () => Promise.resolve()

  const address = await beginsApplying(page, relay, who, glance)
  await answersEverything(page, address, typed, glance)
  await sendsIt(page, address, typed, glance)

  const [letter] = await relay.inboxOf(who.email, 2).then((letters) => letters.slice(-1))
  expect(letter?.subject).toMatch(/Agua segura para Nueva Esperanza/)
  await context.close()
})

test('a community applies and sees what comes next', async ({ page, relay }) => {
  const typed = communityTypes(call.closesAt)
  const who = { name: 'Rosa Tsamaren Wampus', email: 'rosa.tsamaren@example.org' }
  const address = await beginsApplying(page, relay, who, look)
  await answersEverything(page, address, typed, look)
  await sendsIt(page, address, typed, look)
})
