import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { beforeAll, expect, test } from 'vitest'

import { type Draft, aDraft } from '#tests/support/drafts.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'

const house = runningPortal()
let draft: Draft
let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
  draft = await aDraft()
})

const page = () => `/apply/${draft.id}/questions/need`
const scriptsIn = (html: string) => html.match(/<script/g)?.length

async function asked(path: string, headers: Record<string, string> = {}) {
  const visitor = await signedIn(house().portal.origin, draft.writer)
  return { visitor, html: await (await visitor.get(path, { headers })).text() }
}

test.each([
  ['Save-Data', 'on'],
  ['ECT', '2g'],
  ['Downlink', '0.3'],
])('a page for a browser that says %s: %s is light: one script, and no other', async (header, value) => {
  const { html } = await asked(page(), { [header]: value })
  expect([scriptsIn(html), html.includes('data-mode="light"')]).toEqual([1, true])
})

test('a good network gets the full page, and whoever chose is sent what they chose', async () => {
  const { visitor, html } = await asked(page(), { ECT: '4g', Downlink: '10' })
  expect(html).toContain('data-mode="full"')
  const chosen = await visitor.post('/mode', { mode: 'light', return_to: page() })
  expect(chosen.headers.get('Location')).toEqual(page())
  expect(scriptsIn(await (await visitor.get(page())).text())).toEqual(1)
  expect(scriptsIn(await (await visitor.get('/')).text())).toEqual(1)
  await visitor.post('/mode', { mode: 'full', return_to: '//elsewhere.example' })
  expect(await (await visitor.get(page(), { headers: { 'Save-Data': 'on' } })).text()).toContain(
    'data-mode="full"',
  )
})

test('pages of staff are full whatever was chosen', async () => {
  const officer = await signedIn(
    house().portal.origin,
    await staffOfProgram(call.programId, 'officer', 'Claudia Reátegui'),
  )
  await officer.post('/mode', { mode: 'light', return_to: '/manage' })
  expect(await (await officer.get('/manage')).text()).toContain('data-mode="full"')
})

test('the script of the device and the one that keeps pages weigh no more than 8 KB together', async () => {
  const { visitor, html } = await asked(page(), { 'Save-Data': 'on' })
  const script = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? ''
  const device = gzipSync(readFileSync(join('build/client', script)))
  const worker = gzipSync(await (await visitor.get('/service-worker.js')).text())
  expect([device, worker].map(({ length }) => length > 300)).toEqual([true, true])
  expect(device.length + worker.length).toBeLessThanOrEqual(8 * 1024)
})
