import type { Page } from '@playwright/test'

/** Leaves the portal so many bytes on the disk of the page's device; without a number as many as it likes. */
export async function leaveRoom(page: Page, origin: string, quotaSize?: number) {
  const browser = await page.context().newCDPSession(page)
  await browser.send(
    'Storage.overrideQuotaForOrigin',
    quotaSize === undefined ? { origin } : { origin, quotaSize },
  )
}
