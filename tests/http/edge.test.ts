import { readdirSync } from 'node:fs'
import { Agent, type RequestOptions, request } from 'node:http'
import { join } from 'node:path'

import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

import { m } from '#app/messages/compiled/messages.js'
import { runningPortal, signedIn, staffOfFunder } from '#tests/support/running-portal.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

const publicOrigin = 'https://minka.example.org'
const house = runningPortal({ PUBLIC_ORIGIN: publicOrigin, LOG_LEVEL: 'info' })
const [asset = ''] = readdirSync(join(import.meta.dirname, '..', '..', 'build', 'client', 'assets'))
const logLine = z.object({ msg: z.string(), req: z.object({ path: z.string() }).optional() })
let funderId = ''

beforeAll(async () => {
  ;({ funderId } = await aSmallCall())
})

/** Someone who reaches the portal through the proxy of its public address. */
const newVisitor = (cookies: Record<string, string> = {}) => new Visitor(house().portal.origin, cookies)

const ours = { Origin: publicOrigin, 'Sec-Fetch-Site': 'same-origin' }

function post(visitor: Visitor, path: string, fields: Record<string, string>) {
  return visitor.ask(path, { method: 'POST', headers: ours, body: new URLSearchParams(fields) })
}

const answers: Record<string, () => Promise<Response>> = {
  'a page': () => newVisitor().get('/'),
  'the data of a page': () => newVisitor().get('/sign-in.data'),
  'a page that asks to sign in': () => newVisitor().get('/manage'),
  'a page that is not there': () => newVisitor().get('/nowhere'),
  'a file': () => newVisitor().get(`/assets/${asset}`),
  'a file that is not there': () => newVisitor().get('/assets/nothing.js'),
  'an icon': () => newVisitor().get('/favicon.ico'),
  'the health of the portal': () => newVisitor().get('/health/ready'),
  'a form with an error': () => post(newVisitor(), '/sign-in', { email: 'nobody' }),
  'a post from elsewhere': () =>
    newVisitor().ask('/sign-in', { method: 'POST', headers: { Origin: 'null' } }),
  'a post too large': () => post(newVisitor(), '/sign-in', { email: 'x'.repeat(9_000_000) }),
  'a broken address': () => newVisitor().get('/%E0%A4%A'),
}

test.each(Object.keys(answers))('%s carries every security header', async (which) => {
  const response = await answerOf(which)
  const policy = response.headers.get('Content-Security-Policy')?.replace(/nonce-[\w+/=]{22,}/g, 'nonce-…')
  expect(policy?.split(';')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'nonce-…'",
    "style-src 'self' 'nonce-…'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    'upgrade-insecure-requests',
  ])
  const rest = ['Strict-Transport-Security', 'X-Content-Type-Options', 'Referrer-Policy', 'X-Powered-By']
  expect(rest.map((name) => response.headers.get(name))).toEqual([
    'max-age=63072000; includeSubDomains',
    'nosniff',
    'same-origin',
    null,
  ])
  expect(response.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
})

test.each(Object.keys(answers).filter((it) => !['a file', 'an icon'].includes(it)))(
  '%s is kept by no cache',
  async (which) => {
    expect((await answerOf(which)).headers.get('Cache-Control')).toEqual('no-store')
  },
)

test('files are kept by browsers for good, and icons for an hour', async () => {
  const kept = await Promise.all(['a file', 'an icon'].map(answerOf))
  expect(kept.map(({ headers }) => headers.get('Cache-Control'))).toEqual([
    'public, max-age=31536000, immutable',
    'public, max-age=3600',
  ])
})

test('every script of a page carries the nonce of its own response', async () => {
  const pages = await Promise.all(['/', '/sign-in', '/nowhere'].map((path) => newVisitor().get(path)))
  const nonces = pages.map(
    ({ headers }) => /nonce-([^']+)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1],
  )
  expect(new Set(nonces).size).toEqual(3)
  for (const [index, page] of pages.entries()) {
    const scripts = (await page.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => !script.includes(`nonce="${nonces[index]}"`))).toEqual([])
  }
})

test.each([
  ['a page that is not there', 404, m.error_missing_title],
  ['a post too large', 413, m.error_large_title],
  ['a post from elsewhere', 403, m.plain_foreign_title],
] as const)('%s says so with status %i', async (which, status, title) => {
  const response = await answerOf(which)
  expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(title())])
})

test.each(['/sign-in', '/manage', '/nowhere'])(
  'what %s leaves unread of a large post does not hold up the next page',
  async (path) => {
    const { port, hostname } = new URL(house().portal.origin)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const options = { port, hostname, agent, headers: ours }
    const large = await overOneConnection({ ...options, path, method: 'POST' }, 'x'.repeat(9_000_000))
    const next = await overOneConnection({ ...options, path: '/health/live', method: 'GET' })
    agent.destroy()
    expect([large.status >= 300, next]).toEqual([true, { status: 200, socket: large.socket, isPrompt: true }])
  },
)

test('whoever breaks off in the middle of a post or a page harms nobody else', async () => {
  const { port, hostname } = new URL(house().portal.origin)
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']
  const parts = ['name="email"', 'name="email"; filename="acta.pdf"']
  const breakOff = async (path: string, type: string, part: string) => {
    const headers = { ...ours, 'Content-Type': type, 'Content-Length': 5_000_000 }
    const asked = request({ port, hostname, path, method: 'POST', headers }).on('error', () => undefined)
    asked.write(`--x\r\nContent-Disposition: form-data; ${part}\r\n\r\n` + 'x'.repeat(200_000))
    await new Promise((resolve) => asked.once('socket', (socket) => socket.once('drain', resolve)))
    asked.destroy()
  }
  await Promise.all(
    ['/sign-in', '/manage/staff', '/nowhere', '/language'].flatMap((path) =>
      types.flatMap((type) => parts.map((part) => breakOff(path, type, part))),
    ),
  )
  await Promise.all(
    ['/', '/sign-in', '/sign-in.data'].map((path) => {
      const left = new AbortController()
      const page = newVisitor().get(path, { signal: left.signal })
      left.abort()
      return page.catch(() => undefined)
    }),
  )
  expect((await newVisitor().get('/sign-in')).status).toEqual(200)
})

test.each([
  ['application/json', '{"email":"rosa@example.org"}'],
  ['multipart/form-data', 'no boundary'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\ncut off'],
])('a post of %s that is no form is told so', async (type, body) => {
  const headers = { ...ours, 'Content-Type': type }
  const response = await newVisitor().ask('/sign-in', { method: 'POST', headers, body })
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining(m.error_unreadable_title()),
  ])
})

test('behind https the cookies are secure and belong to this host alone', async () => {
  const visitor = newVisitor()
  const email = 'https@example.org'
  const code = await codeFor(visitor, email)
  const responses = [await post(visitor, '/sign-in/code', { code })]
  responses.push(await post(visitor, '/sign-in/name', { name: 'Rosa Tello', locale: 'es' }))
  expect(destination(responses[1] ?? Response.error())).toEqual('/apply')
  const cookies = responses.flatMap(({ headers }) => headers.getSetCookie())
  const names = cookies.map((cookie) => cookie.split('=')[0])
  expect([...new Set(names)].sort()).toEqual([
    '__Host-device',
    '__Host-inbox',
    '__Host-minka',
    '__Host-sign-in',
    'locale',
  ])
  expect(
    cookies.filter((it) => !/; Secure/.test(it) || !/; HttpOnly/.test(it) || /Domain=/.test(it)),
  ).toEqual([])
})

test('letters link to the public address, whatever host a request claims', async () => {
  const email = 'links@example.org'
  const headers = { ...ours, 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' }
  await newVisitor().ask('/sign-in', { method: 'POST', headers, body: new URLSearchParams({ email }) })
  const [letter] = await house().relay.inboxOf(email)
  expect(letter?.text.match(/https?:\/\/[^\s/]+/g)).toEqual([publicOrigin])
})

test('the log names requests, and nobody', async () => {
  const email = 'log.canary@example.org'
  const visitor = newVisitor()
  const code = await codeFor(visitor, email, '/apply?secret=canary-next')
  await post(visitor, '/sign-in/code', { code })
  await post(visitor, '/sign-in/name', { name: 'Canaria Tello', locale: 'es' })
  const response = await visitor.get('/account?secret=canary-query')
  const { portal } = house()
  await expect.poll(() => portal.said).toContain(`"id":"${response.headers.get('X-Request-Id') ?? ''}"`)
  const lines = portal.said.split('\n').filter((line) => line.startsWith('{'))
  const asked = lines.map((line) => logLine.parse(JSON.parse(line)))
  expect(asked.some(({ req }) => req?.path === '/account')).toEqual(true)
  expect(asked.some(({ msg }) => msg === 'signed in')).toEqual(true)
  const session = visitor.cookies['__Host-minka'] ?? 'no session'
  for (const canary of ['canary', 'Canaria', code, code.replace(' ', ''), session])
    expect(portal.said).not.toContain(canary)
})

test('an officer who is signed in sees what a stranger cannot, and no cache keeps it', async () => {
  const officer = await signedIn(house().portal.origin, await staffOfFunder(funderId, 'officer'))
  const page = await newVisitor({ '__Host-minka': officer.cookies['minka'] ?? '' }).get('/manage/staff')
  expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
})

async function codeFor(visitor: Visitor, email: string, next = ''): Promise<string> {
  await post(visitor, '/sign-in', { email, next })
  const [letter] = await house().relay.inboxOf(email)
  return /\d{3} \d{3}/.exec(letter?.text ?? '')?.[0] ?? ''
}

function overOneConnection(options: RequestOptions, body = '') {
  const begun = performance.now()
  return new Promise<{ status: number; socket: number; isPrompt: boolean }>((resolve, reject) => {
    const asked = request(options, (response) => {
      const socket = response.socket.localPort ?? 0
      response.resume().once('end', () => {
        resolve({ status: response.statusCode ?? 0, socket, isPrompt: performance.now() - begun < 3_000 })
      })
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

function answerOf(which: string): Promise<Response> {
  return answers[which]?.() ?? Promise.reject(new Error(which))
}

test('an address that no page has is not found, however long it is', async () => {
  for (const path of ['/calls/a/b/c/d/e/f', '/calls/a/nothing', '/nothing', '/calls/a/b/c/d/e/f.data'])
    expect([path, (await newVisitor().get(path)).status]).toEqual([path, 404])
})
