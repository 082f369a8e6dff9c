import type { Page } from '@playwright/test'

/** What waits in the outbox of the device on which this page stands, each operation as text; nothing where it has none. */
export async function outboxOf(page: Page): Promise<string[]> {
  return page.evaluate(listWaiting)
}

/** Waits until nothing is on its way: what is left waits for a choice. */
export async function untilSent(page: Page) {
  await page.waitForFunction(isSent, undefined, { polling: 50, timeout: 60_000 })
}

async function listWaiting(): Promise<string[]> {
  if (typeof indexedDB === 'undefined') return []
  const opening = indexedDB.open('minka')
  await new Promise((resolve) => opening.addEventListener('success', resolve))
  const asked = opening.result.transaction('operations').objectStore('operations').getAll()
  await new Promise((resolve) => asked.addEventListener('success', resolve))
  opening.result.close()
  return asked.result.map((it: unknown) => JSON.stringify(it))
}

async function isSent(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return true
  const opening = indexedDB.open('minka')
  await new Promise((resolve) => opening.addEventListener('success', resolve))
  const asked = opening.result.transaction('operations').objectStore('operations').getAll()
  await new Promise((resolve) => asked.addEventListener('success', resolve))
  opening.result.close()
  return asked.result.every((it: unknown) => JSON.stringify(it).includes('"held"'))
}
