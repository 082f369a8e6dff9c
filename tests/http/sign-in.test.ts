import { beforeAll, expect, test } from 'vitest'

import { m } from '#app/messages/compiled/messages.js'
import { listPeopleOfInbox } from '#db/person.ts'
import { aPerson } from '#tests/support/people.ts'
import { runningPortal, signedIn, staffOfFunder } from '#tests/support/running-portal.ts'
import { askedForCode, otherThan } from '#tests/support/signing-in.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

const house = runningPortal()
let funderId = ''

beforeAll(async () => {
  ;({ funderId } = await aSmallCall())
})

const newVisitor = () => new Visitor(house().portal.origin)

test('someone new signs in by a code, says their name and comes to where they wanted to go', async () => {
  const visitor = newVisitor()
  const email = 'nueva.esperanza@example.org'
  const code = await askedForCode(visitor, house().relay, { email, next: '/account' })
  expect(destination(await visitor.post('/sign-in/code', { code }))).toEqual('/sign-in/name')

  const entered = await visitor.post('/sign-in/name', { name: ' Rosa Tello ', locale: 'en' })
  expect(destination(entered)).toEqual('/account')
  const account = await (await visitor.get('/account')).text()
  expect(account).toMatch(/<html lang="en"[^]*Rosa Tello[^]*nueva\.esperanza@example\.org/)
  expect((await listPeopleOfInbox(email)).map(({ name }) => name)).toEqual(['Rosa Tello'])
})

test.each([
  ['officer', '/manage'],
  ['reviewer', '/review'],
  ['facilitator', '/apply'],
] as const)('a %s who is known enters at once, at %s', async (role, home) => {
  const { email } = await staffOfFunder(funderId, role)
  const visitor = newVisitor()
  const code = await askedForCode(visitor, house().relay, { email: email ?? '' })
  expect(destination(await visitor.post('/sign-in/code', { code }))).toEqual(home)
  expect((await visitor.get(home)).status).toEqual(200)
})

test('the answer is the same for a known and an unknown address', async () => {
  const { email } = await aPerson('Julia Vargas')
  const answers = []
  for (const address of [email ?? '', 'nobody.yet@example.org']) {
    const response = await newVisitor().post('/sign-in', { email: address })
    const headers = [...response.headers.keys()].sort()
    answers.push({ status: response.status, to: destination(response), headers, said: await response.text() })
  }
  expect(answers[1]).toEqual(answers[0])
})

test('a code works once, and not in another browser', async () => {
  const { email } = await aPerson('Marcial Pérez')
  const visitor = newVisitor()
  const code = await askedForCode(visitor, house().relay, { email: email ?? '' })
  const elsewhere = newVisitor()
  await askedForCode(elsewhere, house().relay, { email: email ?? '' })
  expect((await elsewhere.post('/sign-in/code', { code })).status).toEqual(422)

  const kept = new Visitor(house().portal.origin, visitor.cookies)
  expect(destination(await visitor.post('/sign-in/code', { code }))).toEqual('/apply')
  const again = await kept.post('/sign-in/code', { code })
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining(m.sign_in_code_used())])
})

test('a wrong code says how many tries are left, and after five even the right one is refused', async () => {
  const visitor = newVisitor()
  const code = await askedForCode(visitor, house().relay, { email: 'five.tries@example.org' })
  const sentences = []
  for (let guess = 0; guess < 5; guess++) {
    const page = await (await visitor.post('/sign-in/code', { code: otherThan(code) })).text()
    sentences.push(/id="code-error"[^]*?<\/p>/.exec(page)?.[0] ?? page)
  }
  expect(sentences.slice(0, 4)).toEqual(
    [4, 3, 2, 1].map((attempts): unknown => expect.stringContaining(m.sign_in_code_wrong({ attempts }))),
  )
  const right = await visitor.post('/sign-in/code', { code })
  expect([right.status, await right.text()]).toEqual([422, expect.stringContaining(m.sign_in_code_spent())])
})

test.each(['123456', '12 34 56', '123-456', 'Su código es 123 456.', '１２３４５６'])(
  'a code may be typed as «%s»',
  async (typed) => {
    const visitor = newVisitor()
    const code = (
      await askedForCode(visitor, house().relay, { email: `${typed.length}@example.org` })
    ).replace(' ', '')
    const digits = [...code]
    const written = typed.normalize('NFKC').replace(/\d/g, () => digits.shift() ?? '')
    expect(destination(await visitor.post('/sign-in/code', { code: written }))).toEqual('/sign-in/name')
  },
)

test('of two codes asked for in one browser each works, until one is used', async () => {
  const visitor = newVisitor()
  const email = 'asked.twice@example.org'
  const first = await askedForCode(visitor, house().relay, { email })
  await askedForCode(visitor, house().relay, { email })
  expect(destination(await visitor.post('/sign-in/code', { code: first }))).toEqual('/sign-in/name')
})

test('people who share an inbox are asked who they are, and someone new among them says their name', async () => {
  const email = 'comunidad@example.org'
  const [rosa] = [await aPerson('Rosa Tello', email), await aPerson('Julia Vargas', email)]
  const visitor = newVisitor()
  const code = await askedForCode(visitor, house().relay, { email, next: '/account' })
  expect(destination(await visitor.post('/sign-in/code', { code }))).toEqual('/sign-in/who')
  expect(await (await visitor.get('/sign-in/who')).text()).toMatch(/Julia Vargas[^]*Rosa Tello/)

  const third = new Visitor(house().portal.origin, visitor.cookies)
  expect(destination(await visitor.post('/sign-in/who', { person: rosa.id }))).toEqual('/account')
  expect(destination(await third.post('/sign-in/who', { person: 'other' }))).toEqual('/sign-in/name')
  expect(destination(await third.post('/sign-in/name', { name: 'Inés Soto', locale: 'es' }))).toEqual(
    '/account',
  )
  expect((await listPeopleOfInbox(email)).map(({ name }) => name)).toEqual([
    'Inés Soto',
    'Julia Vargas',
    'Rosa Tello',
  ])
})

test('nobody can choose to be a person of another inbox', async () => {
  const stranger = await aPerson('Marcial Pérez')
  const email = 'dos.personas@example.org'
  await aPerson('Rosa Tello', email)
  await aPerson('Julia Vargas', email)
  const visitor = newVisitor()
  const code = await askedForCode(visitor, house().relay, { email })
  await visitor.post('/sign-in/code', { code })
  expect(destination(await visitor.post('/sign-in/who', { person: stranger.id }))).toEqual('/sign-in/who')
  expect(visitor.cookies['minka']).toBeUndefined()
})

test('another person of an inbox proves that they read it before they take over from the one who is signed in', async () => {
  const rosa = await aPerson('Rosa Tello')
  const visitor = await signedIn(house().portal.origin, rosa)
  expect(destination(await visitor.post('/account/someone-else'))).toEqual('/sign-in/code')
  const [letter] = await house().relay.inboxOf(rosa.email ?? '')
  const code = /\d{3} \d{3}/.exec(letter?.text ?? '')?.[0] ?? ''
  expect(destination(await visitor.post('/sign-in/code', { code }))).toEqual('/sign-in/who')
})

test('whoever signs in again leaves the session that they had', async () => {
  const { email } = await aPerson('Julia Vargas')
  const visitor = newVisitor()
  await visitor.post('/sign-in/code', {
    code: await askedForCode(visitor, house().relay, { email: email ?? '' }),
  })
  const before = new Visitor(house().portal.origin, visitor.cookies)
  await visitor.post('/sign-in/code', {
    code: await askedForCode(visitor, house().relay, { email: email ?? '' }),
  })
  expect((await visitor.get('/account')).status).toEqual(200)
  expect(destination(await before.get('/account'))).toEqual('/sign-in?next=%2Faccount')
})

test.each([
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
])('signing in never leads to %s', async (next) => {
  const { email } = await aPerson('Rosa Tello')
  const visitor = newVisitor()
  const code = await askedForCode(visitor, house().relay, { email: email ?? '', next })
  expect(destination(await visitor.post('/sign-in/code', { code }))).toEqual('/apply')
})

test('a cookie that the portal did not write lets nobody in', async () => {
  const value = Buffer.from(
    JSON.stringify({
      value: { email: 'rosa@example.org', next: '', asksWho: false },
      until: Date.now() + 60_000,
    }),
  ).toString('base64url')
  const visitor = new Visitor(house().portal.origin, { inbox: `${value}.AAAA` })
  expect(destination(await visitor.post('/sign-in/name', { name: 'Rosa', locale: 'es' }))).toEqual(
    '/sign-in?over=1',
  )
})
