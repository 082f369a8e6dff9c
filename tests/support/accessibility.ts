import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { Page } from '@playwright/test'

declare global {
  var axe: typeof import('axe-core')
}

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const engine = `if (!globalThis.axe) { ${source} }`

/**
 * What axe finds on the page as it stands: `expect(await accessibilityFaults(page)).toEqual([])`. It looks from the page
 * alone: in the frame of a letter no script may run, and waiting for one there would never end. The engine is a long
 * script, and to bring it is most of the work: it comes once to a page, by the shortest way.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: engine })
  await session.detach()
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      // No rule that runs reads style sheets anew, which took as long as all of them.
      ...{ preload: false, iframes: false },
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
    )
  })
}
