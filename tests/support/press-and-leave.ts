import type { Page } from '@playwright/test'

/**
 * Presses the last button of this name and waits until the next page is there with its scripts: a form says first what it
 * is, and goes a moment later; and a text that is selected while scripts arrive is selected no more.
 */
export async function pressAndLeave(page: Page, name: string) {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name, exact: true }).last().click(),
  ])
}
