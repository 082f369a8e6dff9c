import type { Page } from '@playwright/test'

/** Presses the last button of this name, and waits for the answer: a form says first what it is, and goes a moment later. */
export async function pressAndLeave(page: Page, name: string) {
  await Promise.all([
    page.waitForResponse((it) => it.request().isNavigationRequest() && it.request().method() === 'POST'),
    page.getByRole('button', { name, exact: true }).last().click(),
  ])
}
