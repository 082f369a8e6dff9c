import { type Page, expect } from '@playwright/test'

/** What waits in the outbox of the device on which this page stands, each operation as text; nothing where it has none. */
export async function outboxOf(page: Page): Promise<string[]> {
  return page.evaluate(listWaiting)
}

/** Waits until nothing is on its way: what is left waits for a choice. */
export async function untilSent(page: Page) {
  await expect
    .poll(async () => (await outboxOf(page)).filter((it) => !it.includes('"held"')), { timeout: 60_000 })
    .toEqual([])
}

async function listWaiting(): Promise<string[]> {
  const spare = Object.entries(typeof localStorage === 'undefined' ? {} : localStorage).filter(([name]) =>
    name.startsWith('minka-op:'),
  )
  const waiting = spare.map(([, text]) => String(text))
  if (typeof indexedDB === 'undefined') return waiting
  const opening = indexedDB.open('minka')
  await new Promise((resolve) => opening.addEventListener('success', resolve))
  const asked = opening.result.transaction('operations').objectStore('operations').getAll()
  await new Promise((resolve) => asked.addEventListener('success', resolve))
  opening.result.close()
  return [...waiting, ...asked.result.map((it: unknown) => JSON.stringify(it))]
}

/** Makes a browser store nothing; to be run in its pages before their own scripts. */
export function withoutStores() {
  for (const store of ['indexedDB', 'localStorage'])
    Object.defineProperty(window, store, { value: undefined })
}
