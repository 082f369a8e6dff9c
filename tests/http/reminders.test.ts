import { beforeAll, expect, test } from 'vitest'

import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { manyReminders } from '#tests/support/many-reminders.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

/** One page of the list: what it says, the letters that it leads to, and the pages beside it. */
async function pageOf(visitor: Visitor, path: string) {
  const html = await (await visitor.get(path)).text()
  const link = (rel: string) =>
    new RegExp(`href="([^"]*)" rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&')
  const letters = [...html.matchAll(/href="([^"]*\?due=[^"]*)"/g)].map(([, href = '']) => href)
  return { html, letters, before: link('prev'), after: link('next') }
}

test('an officer reads every reminder that will go, page by page, and how many there are', async () => {
  const { officer, call } = await manyReminders(69)
  const visitor = await signedIn(house().portal.origin, officer)
  const pages = [await pageOf(visitor, `/manage/calls/${call.slug}/reminders`)]
  for (let next = pages[0]?.after; next !== undefined; next = pages.at(-1)?.after)
    pages.push(await pageOf(visitor, next))

  const letters = pages.flatMap((page) => page.letters)
  expect([letters.length, new Set(letters).size]).toEqual([207, 207])
  for (const { html } of pages) expect(html).toContain('207 recordatorios en total')
  const back = await pageOf(visitor, pages[1]?.before ?? '')
  expect([back.letters, back.before]).toEqual([pages[0]?.letters, undefined])
})

test('of the reminders that were sent the page says that it shows the newest fifty, where there are more', async () => {
  const { officer, call, sends } = await manyReminders(17)
  const visitor = await signedIn(house().portal.origin, officer)
  const page = async () => (await pageOf(visitor, `/manage/calls/${call.slug}/reminders`)).html
  await sends(50)
  expect(await page()).not.toContain('los 50 más recientes')
  await sends(1)
  expect(await page()).toContain('los 50 más recientes')
})
