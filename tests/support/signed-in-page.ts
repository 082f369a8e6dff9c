import { randomBytes } from 'node:crypto'

import type { BrowserContext, Page } from '@playwright/test'

import { sessionStore } from '#db/session.ts'
import type { Opens } from '#tests/support/browser.ts'

/** Signs a person in on this browser, as if they had answered their code already. */
export async function signIn(context: BrowserContext, origin: string, person: { id: string }) {
  const id = randomBytes(20).toString('hex')
  const expiresAt = new Date(Date.now() + 14 * 86_400_000)
  await sessionStore.setSession({ id, userId: person.id, expiresAt, attributes: {} })
  await context.addCookies([{ name: 'minka', value: id, url: origin }])
}

/** A page of a browser of their own, in which the person is signed in. */
export async function openedBy(
  opens: Opens,
  origin: string,
  person: { id: string },
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await opens({ javaScriptEnabled })
  await signIn(context, origin, person)
  return context.newPage()
}
