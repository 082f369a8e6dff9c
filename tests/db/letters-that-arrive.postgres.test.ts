import { afterAll, beforeAll, expect, test } from 'vitest'

import { deliverDue } from '#emails/delivery.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { hostileAddresses, hostileNames } from '#tests/support/hostile-names.ts'
import { listExpected, readLetters } from '#tests/support/letters-compared.ts'
import { type Desk, aDesk, decides } from '#tests/support/many-decisions.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

freshPortal()

/** `npm run test:letters` releases ten thousand, and a thousand to people of hostile names. */
const wanted = Number(process.env['LETTERS'] ?? 27)
const hostile = Number(process.env['HOSTILE'] ?? 14)
const atOnce = 6
const ordinaryHeaders =
  'content-type,from,to,reply-to,subject,message-id,in-reply-to,references,date,auto-submitted,mime-version'.split(
    ',',
  )

let relay: SmtpPeer
let desks: Desk[]

beforeAll(async () => {
  relay = await SmtpPeer.open()
  // A release holds its call: several calls are decided on at once.
  desks = await Promise.all(Array.from({ length: atOnce }, aDesk))
}, 60_000)
afterAll(() => relay.close())

async function delivers() {
  const troubles: unknown[] = []
  await deliverDue({ smtpUrl: relay.url, report: (error) => troubles.push(error) })
  expect(troubles).toEqual([])
}

test('every released decision says to its people, in their language, what the database knows, and once', async () => {
  let [released, next] = [0, 0]
  const decider = async (desk: Desk) => {
    while (released < wanted) {
      const made = await decides(desk, next++)
      released += made
    }
  }
  await Promise.all(desks.map(decider))
  await delivers()
  const expected = await listExpected()
  expect(expected).toHaveLength(released)
  expect(readLetters(relay.letters)).toEqual(expected)
  for (const { raw } of relay.letters) expect(raw.length).toBeLessThanOrEqual(10_240)
  const templates = new Set(expected.map(({ template }) => template))
  console.log(
    `${released} released decisions of ${templates.size} kinds in 2 languages: ${relay.letters.length} letters`,
  )
}, 7_200_000)

test('names and addresses that attack reach nobody else and add no header', async () => {
  relay.forget()
  const [names, addresses] = [hostileNames(hostile), hostileAddresses()]
  const [desk] = desks
  if (!desk) throw new Error('there is no call')
  let refused = 0
  for (const [at, name] of names.entries()) {
    const email = at % 7 === 0 ? addresses[(at / 7) % addresses.length] : undefined
    const names = { person: name, title: name, ...(email === undefined ? {} : { email }) }
    await decides(desk, 1_000_000 + at, names).catch(() => (refused += 1))
  }
  await delivers()
  const known = new Set((await listExpected()).flatMap(({ to }) => to))
  const foreign = relay.letters.flatMap(({ to, mail }) => [
    ...to,
    ...[mail.to, mail.cc, mail.bcc]
      .flat()
      .flatMap((it) => it?.value.map(({ address }) => address ?? '') ?? []),
  ])
  expect(foreign.filter((address) => !known.has(address))).toEqual([])
  expect(relay.letters.filter(({ to }) => to.length !== 1)).toEqual([])
  const headers = new Set(relay.letters.flatMap(({ mail }) => mail.headerLines.map(({ key }) => key)))
  expect([...headers].sort()).toEqual(ordinaryHeaders.toSorted())
  console.log(
    `${names.length} hostile names and addresses: ${relay.letters.length} letters, ${refused} refused`,
  )
}, 7_200_000)
