import { beforeAll, expect, test } from 'vitest'

import { m } from '#app/messages/compiled/messages.js'
import { networkOf } from '#app/http/limits.ts'
import { database } from '#db/connection.ts'
import { runningPortal } from '#tests/support/running-portal.ts'
import { askedForCode, otherThan } from '#tests/support/signing-in.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

const house = runningPortal({ TRUST_PROXY: '1' })

beforeAll(async () => {
  await aSmallCall()
})

const at = (address: string, cookies: Record<string, string> = {}) =>
  new Visitor(house().portal.origin, cookies, { 'X-Forwarded-For': address })

async function askAgainAndAgain(address: string, email: string, times: number): Promise<number[]> {
  const statuses = []
  for (let time = 0; time < times; time++)
    statuses.push((await at(address).post('/sign-in', { email })).status)
  return statuses
}

test('a stranger who asks for codes again and again is stopped, and the inbox’s own reader is not', async () => {
  const email = 'rosa.pestered@example.org'
  expect(await askAgainAndAgain('203.0.113.5', email, 7)).toEqual([302, 302, 302, 302, 302, 429, 429])
  const refused = await at('203.0.113.5').post('/sign-in', { email })
  expect(await refused.text()).toMatch(
    /Si ya le llegó uno, todavía puede usarlo[^]*rosa\.pestered@example\.org/,
  )
  expect((await at('198.51.100.7').post('/sign-in', { email })).status).toEqual(302)
})

test('strangers from everywhere stop neither who has a code already nor a device that signed in before', async () => {
  const email = 'rosa.besieged@example.org'
  const rosa = at('198.51.100.8')
  await rosa.post('/sign-in/code', { code: await askedForCode(rosa, house().relay, { email }) })
  await rosa.post('/sign-in/name', { name: 'Rosa Tello', locale: 'es' })
  await rosa.post('/sign-out')
  const elsewhere = at('198.51.100.9')
  const code = await askedForCode(elsewhere, house().relay, { email })

  const statuses = []
  for (const stranger of ['203.0.113.6', '203.0.113.7', '203.0.113.8'])
    statuses.push(...(await askAgainAndAgain(stranger, email, 5)))
  const sent = statuses.filter((status) => status === 302).length
  expect(sent).toEqual(10)
  await house().relay.inboxOf(email, 2 + sent)
  expect((await at('192.0.2.1').post('/sign-in', { email })).status).toEqual(429)

  expect(destination(await elsewhere.post('/sign-in/code', { code }))).toEqual('/apply')
  const again = await askedForCode(rosa, house().relay, { email })
  expect(destination(await rosa.post('/sign-in/code', { code: again }))).toEqual('/apply')
})

test('a device on which two inboxes sign in by turns knows both', async () => {
  const visitor = at('198.51.100.30')
  const emails = ['rosa.by.turns@example.org', 'julia.by.turns@example.org']
  for (let turn = 0; turn < 14; turn++) {
    const email = emails[turn % 2] ?? ''
    await visitor.post('/sign-in/code', { code: await askedForCode(visitor, house().relay, { email }) })
    if (turn < 2) await visitor.post('/sign-in/name', { name: 'Rosa o Julia', locale: 'es' })
    expect((await visitor.post('/sign-out')).status).toEqual(302)
  }
})

test('guesses elsewhere cost the inbox’s own reader none of theirs', async () => {
  const email = 'rosa.guessed@example.org'
  const rosa = at('198.51.100.10')
  const code = await askedForCode(rosa, house().relay, { email })
  const stranger = at('203.0.113.9')
  await askedForCode(stranger, house().relay, { email })
  for (let guess = 0; guess < 6; guess++) await stranger.post('/sign-in/code', { code: otherThan(code) })
  expect(destination(await rosa.post('/sign-in/code', { code }))).toEqual('/sign-in/name')
})

test('one connection cannot try codes for ever', async () => {
  const email = 'many.guesses@example.org'
  const visitor = at('203.0.113.20')
  await askedForCode(visitor, house().relay, { email })
  const guesses = await Promise.all(
    Array.from({ length: 110 }, () => visitor.post('/sign-in/code', { code: '000 000' })),
  )
  const stopped = guesses.filter(({ status }) => status === 429)
  expect(stopped.length).toEqual(10)
  expect(await stopped[0]?.text()).toContain(m.sign_in_code_too_often({ minutes: 15 }))
})

test('the counters hold neither addresses of people nor of machines', async () => {
  const rows = await database().selectFrom('rate_limits').select('key').execute()
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ key }) => /example|\d+\.\d+\.\d+/.test(key))).toEqual([])
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '::ffff:198.51.100.7'],
])('the address %s counts as %s', (address, network) => {
  expect(networkOf(address)).toEqual(network)
})
