import { beforeAll, expect, test } from 'vitest'

import { m } from '#app/messages/compiled/messages.js'
import { listOpenSessions } from '#db/session.ts'
import { addressFor, listPatterns } from '#tests/support/pages.ts'
import { aPerson } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()
const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none'] as const
let ours = ''

beforeAll(() => {
  ours = house().portal.origin
})

/** Where a request may say that it comes from. */
function origins(): Record<string, string | undefined> {
  const { host, hostname } = new URL(ours)
  return {
    ours,
    'another host': 'https://elsewhere.example',
    'another scheme': `https://${host}`,
    'another port': `http://${hostname}:1`,
    null: 'null',
    none: undefined,
  }
}

/** Both must speak for us, and one of them must speak. */
function mayRun(origin: string, site: (typeof sites)[number]): boolean {
  if (site !== undefined && site !== 'same-origin') return false
  return origin === 'ours' || (origin === 'none' && site === 'same-origin')
}

type Sender = { sent: string; headers: Record<string, string>; runs: boolean }

function senders(): Sender[] {
  const modern = sites.flatMap((site) =>
    Object.entries(origins()).map(([name, origin]) => ({
      sent: `from ${name}, site ${site ?? 'unsaid'}`,
      headers: { ...(origin && { Origin: origin }), ...(site && { 'Sec-Fetch-Site': site }) },
      runs: mayRun(name, site),
    })),
  )
  return [...modern, ...oldPhones()]
}

/** Browsers that say neither, and only which page they come from. */
function oldPhones(): Sender[] {
  const { host } = new URL(ours)
  const pages = {
    [`${ours}/apply?back=check`]: true,
    [`https://${host}/apply`]: false,
    [`${ours}.elsewhere.example/`]: false,
    [`http://${host}@elsewhere.example/`]: false,
    [`https://elsewhere.example/${ours}/`]: false,
    null: false,
  }
  const alone = Object.entries(pages).map(([page, runs]) => ({
    sent: `from the page ${page}`,
    headers: { Referer: page },
    runs,
  }))
  const contradicted = [{ Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }].map((header) => ({
    sent: `from a page of ours, and ${Object.entries(header).join()}`,
    headers: { Referer: `${ours}/apply`, ...header },
    runs: false,
  }))
  return [...alone, ...contradicted]
}

test.each(listPatterns())('only what a page of ours sends to %s runs', async (pattern) => {
  await expectOnlyOurs(
    pattern,
    senders().filter(({ headers }) => !Object.hasOwn(headers, 'Referer') && !isFetchSaid(headers)),
  )
})

test('only what a page of ours sends runs, whatever a browser says besides', async () => {
  await expectOnlyOurs('/sign-in', senders())
})

function isFetchSaid(headers: Record<string, string>) {
  const site = headers['Sec-Fetch-Site']
  return site !== undefined && site !== 'same-origin'
}

async function expectOnlyOurs(pattern: string, sent: readonly Sender[]) {
  const visitor = new Visitor(ours)
  const seen: Record<string, boolean> = {}
  const wanted: Record<string, boolean> = {}
  for (const method of methods) {
    for (const { sent: name, headers, runs } of sent) {
      const response = await visitor.ask(addressFor(pattern), { method, headers })
      const said = await response.text()
      seen[`${method} ${name}`] = !(response.status === 403 && said.includes(m.plain_foreign_title()))
      wanted[`${method} ${name}`] = runs
    }
  }
  expect(seen).toEqual(wanted)
}

test('a page elsewhere cannot sign anybody out, and a page of ours can', async () => {
  const rosa = await aPerson('Rosa Tello')
  const visitor = await signedIn(ours, rosa)
  const foreign = { method: 'POST', headers: { Origin: 'https://elsewhere.example' } }
  expect((await visitor.ask('/sign-out', foreign)).status).toEqual(403)
  expect(await listOpenSessions(rosa.id, '')).toHaveLength(1)

  expect((await visitor.post('/sign-out')).headers.get('Location')).toEqual('/')
  expect(await listOpenSessions(rosa.id, '')).toEqual([])
  expect(visitor.cookies['minka']).toBeUndefined()
})
