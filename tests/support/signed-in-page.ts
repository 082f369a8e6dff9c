import { randomBytes } from 'node:crypto'

import type { Browser, BrowserContext, Page } from '@playwright/test'

import { sessionStore } from '#db/session.ts'

/** Signs a person in on this browser, as if they had answered their code already. */
export async function signIn(context: BrowserContext, origin: string, person: { id: string }) {
  const id = randomBytes(20).toString('hex')
  const expiresAt = new Date(Date.now() + 14 * 86_400_000)
  await sessionStore.setSession({ id, userId: person.id, expiresAt, attributes: {} })
  await context.addCookies([{ name: 'minka', value: id, url: origin }])
}

/** A page of a browser of their own, in which the person is signed in. */
export async function openedBy(
  browser: Browser | null,
  origin: string,
  person: { id: string },
  javaScriptEnabled = true,
): Promise<Page> {
  if (!browser) throw new Error('there is no browser')
  const context = await browser.newContext({ baseURL: origin, locale: 'es-PE', javaScriptEnabled })
  await signIn(context, origin, person)
  return context.newPage()
}
