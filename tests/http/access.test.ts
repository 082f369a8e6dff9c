import { beforeAll, beforeEach, expect, test } from 'vitest'

import { type Role, roles } from '#app/domain/role.ts'
import { access, accessTo } from '#app/http/access.ts'
import { database } from '#db/connection.ts'
import { type MappedPage, addressFor, listPages, listPatterns } from '#tests/support/pages.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { runningPortal, signedIn, staffOfFunder } from '#tests/support/running-portal.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

type Who = 'nobody' | 'applicant' | Role

const house = runningPortal()
const people = new Map<Who, TestPerson>()
const everyone: readonly Who[] = ['nobody', 'applicant', ...roles]

/** How a browser asks for a page: whole, its data, its data without that of the layouts, its headers, or by a post. */
const kinds = ['page', 'data', 'post', 'own data', 'head'] as const
type Kind = (typeof kinds)[number]

/** Whoever is refused is refused in every way; that it opens is seen in three. */
const kindsFor = (opening: string) => (opening === 'opens' ? kinds.slice(0, 3) : kinds)

beforeAll(async () => {
  const { funderId } = await aSmallCall()
  people.set('applicant', await aPerson('Rosa Tello'))
  for (const role of roles) people.set(role, await staffOfFunder(funderId, role))
})

// One address asks for every page: what it may do in an hour is not what is seen here.
beforeEach(() => database().deleteFrom('rate_limits').execute())

test('every page has its row in the table of access, and every row its page', () => {
  expect(Object.keys(access).sort()).toEqual(listPatterns())
})

test('what has no row is not found, however it is written', () => {
  expect(['/manage/secrets', 'constructor', '/__proto__', '/sign-in/'].map(accessTo)).toEqual([
    undefined,
    undefined,
    undefined,
    'anyone',
  ])
})

test.each(listPages())('$pattern opens to exactly those whom the table names', async (page) => {
  const seen: Record<string, string> = {}
  const wanted: Record<string, string> = {}
  for (const who of everyone) {
    const visitor = await visitorFor(who)
    const opening = openingFor(who, page.pattern)
    for (const kind of kindsFor(opening)) {
      seen[`${who}: ${kind}`] = await openingOf(visitor, page, kind)
      wanted[`${who}: ${kind}`] = opening
    }
  }
  expect(seen).toEqual(wanted)
})

async function visitorFor(who: Who): Promise<Visitor> {
  const person = people.get(who)
  return person ? signedIn(house().portal.origin, person) : new Visitor(house().portal.origin)
}

function openingFor(who: Who, pattern: string): string {
  const needed = accessTo(pattern)
  if (needed === 'anyone') return 'opens'
  if (who === 'nobody') return 'asks to sign in'
  return needed === 'signed-in' || needed?.some((role) => role === who) ? 'opens' : 'forbidden'
}

async function openingOf(visitor: Visitor, page: MappedPage, kind: Kind): Promise<string> {
  const address = addressFor(page.pattern)
  const response = await asked(visitor, address, page.file, kind)
  const signIn = `/sign-in?next=${encodeURIComponent(address)}`
  if ((await sentTo(response)).includes(signIn)) return 'asks to sign in'
  if (response.status === 401) return 'asks to sign in'
  if (response.status === 403) return 'forbidden'
  return response.status < 500 ? 'opens' : `breaks with ${response.status}`
}

/** Where a response sends its visitor. A redirect of data is a body of status 202; any other body only offers links. */
async function sentTo(response: Response): Promise<string> {
  const said = await response.text()
  return response.status === 202 ? said : (destination(response) ?? '')
}

function asked(visitor: Visitor, address: string, file: string, kind: Kind) {
  const data = address === '/' ? '/_root.data' : `${address}.data`
  if (kind === 'data') return visitor.get(data)
  if (kind === 'own data') return visitor.get(`${data}?_routes=${encodeURIComponent(file)}`)
  return kind === 'post'
    ? visitor.post(address)
    : visitor.ask(address, { method: kind === 'head' ? 'HEAD' : 'GET' })
}
