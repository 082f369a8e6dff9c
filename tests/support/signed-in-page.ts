import type { BrowserContext, Page } from '@playwright/test'

import type { Opens } from '#tests/support/browser.ts'
import { openSession } from '#tests/support/open-session.ts'

/** Signs a person in on this browser, as if they had answered their code already. */
export async function signIn(context: BrowserContext, origin: string, person: { id: string }) {
  await context.addCookies([{ name: 'minka', value: await openSession(person), url: origin }])
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
