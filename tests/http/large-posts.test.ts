import { beforeAll, expect, test } from 'vitest'

import { m } from '#app/messages/compiled/messages.js'
import { type Draft, aDraft } from '#tests/support/drafts.ts'
import { theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'

const house = runningPortal()
const megabyte = 1_000_000
let draft: Draft

beforeAll(async () => {
  await theRealCall()
  draft = await aDraft()
})

/** Posts to a page that takes files; every part is sent, whenever the answer comes. */
async function posted(parts: Record<string, string | Blob>, language = 'es') {
  const { origin } = house().portal
  const visitor = await signedIn(origin, draft.writer)
  const body = new FormData()
  for (const [name, part] of Object.entries(parts)) body.append(name, part)
  const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': language }
  return visitor.ask(`/apply/${draft.id}/questions/more_files`, { method: 'POST', headers, body })
}

const words = (count: number, size: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x'.repeat(size)]))

test('what is typed beside files has the limit of every post, however many fields it is spread over', async () => {
  expect((await posted(words(3, 2.5 * megabyte))).status).toBeLessThan(400)
  const inSpanish = await posted(words(4, 2.5 * megabyte))
  expect([inSpanish.status, await inSpanish.text()]).toEqual([
    413,
    expect.stringContaining('Esto es demasiado grande para enviarlo'),
  ])
  const inEnglish = await posted(words(4_000, 2_500), 'en')
  expect([inEnglish.status, await inEnglish.text()]).toEqual([
    413,
    expect.stringContaining(m.error_large_title({}, { locale: 'en' })),
  ])
})

test('files together have a limit too, and the portal goes on serving', async () => {
  const large = new Blob([new Uint8Array(65 * megabyte)])
  for (const name of ['other_files.files', 'unasked'])
    expect((await posted({ [name]: large })).status).toEqual(413)
  expect((await posted(words(1, 10))).status).toBeLessThan(400)
})

test('a connection is kept for longer than a proxy keeps it, so that no post is sent into one that closes', async () => {
  const { headers } = await fetch(`${house().portal.origin}/sign-in`)
  expect([headers.get('Connection'), headers.get('Keep-Alive')]).toEqual(['keep-alive', 'timeout=75'])
})
