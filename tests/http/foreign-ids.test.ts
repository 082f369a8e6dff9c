import { beforeAll, expect, test } from 'vitest'

import type { Role } from '#app/domain/role.ts'
import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { listOpenSessions } from '#db/session.ts'
import { renderLetter } from '#emails/render.ts'
import { canariesIn, listCanaries, plainWords } from '#tests/support/canaries.ts'
import { addressIn, addressesOf, isAboutSomeone } from '#tests/support/foreign-addresses.ts'
import { listPages } from '#tests/support/pages.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { type PlantedCase, aPlantedCase } from '#tests/support/planted-case.ts'
import { runningPortal, signedIn, staffOfFunder } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { tableHashes } from '#tests/support/table-hashes.ts'
import { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()

/** Somebody's case full of canaries, and another of another funder, whose people try to read the first. */
let theirs: PlantedCase
let ours: PlantedCase
const strangers = new Map<string, Visitor>()

beforeAll(async () => {
  writeLettersWith(renderLetter)
  theirs = await aPlantedCase(house().portal.folder)
  ours = await aPlantedCase(house().portal.folder, plainWords)
  for (const [name, person] of Object.entries(await listStrangers()))
    strangers.set(name, await signedIn(house().portal.origin, person))
  strangers.set('nobody', new Visitor(house().portal.origin))
}, 60_000)

test.each(listPages())('$pattern of somebody else opens to nobody and says nothing', async ({ pattern }) => {
  const addresses = addressesOf(pattern, theirs, ours)
  const tries = [...strangers].flatMap(([name, visitor]) => addresses.map((it) => ({ name, visitor, it })))
  const wrong = await Promise.all(tries.map(({ name, visitor, it }) => wrongWith(visitor, pattern, it, name)))
  expect(wrong.flat()).toEqual([])
})

test('what strangers post to pages of somebody else changes nothing', async () => {
  const pages = listPages().filter(({ pattern }) => isAboutSomeone(pattern))
  await signedIn(house().portal.origin, theirs.people.representative)
  const forms = await formsThatNameRows()
  await restDelivery()
  const before = await tableHashes()
  const wrong: string[] = []
  for (const [name, visitor] of strangers) {
    for (const address of pages.flatMap(({ pattern }) => addressesOf(pattern, theirs, ours))) {
      // There are more pages than posts that are kept for somebody who is not signed in, within an hour.
      if (name === 'nobody') await database().deleteFrom('rate_limits').execute()
      const response = await visitor.post(address, everyField())
      const said = await response.text()
      if (!shuts(response, said) && ![405, 422, 429].includes(response.status))
        wrong.push(`${name}, ${address}: ${response.status} ${response.headers.get('Location') ?? ''}`)
    }
    for (const { address, fields } of forms) {
      const response = await visitor.post(address, fields)
      if (response.status >= 500) wrong.push(`${name}, ${address}: ${response.status}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await tableHashes()).toEqual(before)
})

test('those whose work it is read every canary, so that the search for them proves something', async () => {
  const seen = new Set<string>()
  for (const person of Object.values(theirs.people)) {
    const visitor = await signedIn(house().portal.origin, person)
    for (const { pattern } of listPages()) {
      if (seen.size === listCanaries().length) break
      const response = await visitor.get(addressIn(pattern, theirs))
      for (const canary of canariesIn(JSON.stringify([...response.headers]) + (await response.text())))
        seen.add(canary)
    }
  }
  expect([...seen].sort()).toEqual(listCanaries().sort())
})

async function listStrangers(): Promise<Record<string, TestPerson>> {
  const { call, people } = ours
  const representative = await aPerson('Julia Pizango')
  await anApplication(theirs.call, { status: 'submitted', representatives: [representative] })
  const ofFunder = async (role: Role) => staffOfFunder(call.funderId, role)
  return {
    'representative of another organization of the call': representative,
    'representative elsewhere': people.representative,
    'contributor elsewhere': people.contributor,
    'facilitator elsewhere': people.facilitator,
    'facilitator of the call who did not type it': await staffOf(
      theirs.call.id,
      'facilitator',
      'Facilitador',
    ),
    'reviewer elsewhere': people.reviewer,
    'reviewer of the call who was not asked': await staffOf(theirs.call.id, 'reviewer', 'Evaluadora'),
    'officer of another funder': await ofFunder('officer'),
    'approver of another funder': await ofFunder('approver'),
    'auditor of another funder': await ofFunder('auditor'),
    'administrator of another funder': await ofFunder('admin'),
  }
}

/** Every way to ask for a page that does not refuse, breaks, or tells what its reader may not know. */
async function wrongWith(visitor: Visitor, pattern: string, address: string, name: string) {
  const wrong: string[] = []
  for (const [way, path] of waysTo(address)) {
    const response = await visitor.get(path)
    const said = JSON.stringify([...response.headers]) + (await response.text())
    const opens = isAboutSomeone(pattern) && !shuts(response, said)
    const leaks = canariesIn(said)
    if (opens || leaks.length > 0 || response.status >= 500)
      wrong.push(`${name}, ${way} of ${address}: ${response.status} ${leaks.join()}`)
  }
  return wrong
}

function waysTo(address: string): [string, string][] {
  return [
    ['page', address],
    ['data', address === '/' ? '/_root.data' : `${address}.data`],
  ]
}

/** Forbidden, not there, or sent to sign in: as a redirect, as the data of one, or as a program is told. */
function shuts({ status, headers }: Response, said: string): boolean {
  if ([401, 403, 404].includes(status)) return true
  return `${headers.get('Location') ?? ''} ${status === 202 ? said : ''}`.includes('/sign-in?next=')
}

/** Every email fails for now, so that only a post could change one. */
async function restDelivery() {
  await database()
    .updateTable('emails')
    .set({ status: 'failed', next_attempt_at: null })
    .where('status', '=', 'queued')
    .execute()
  const sending = () => database().selectFrom('emails').where('status', '=', 'sending').select('id').execute()
  await expect.poll(sending).toEqual([])
}

/** Whatever the forms of the portal ask for, as their pages would send it. */
function everyField(): Record<string, string> {
  return {
    intent: 'cancel',
    letter: 'send',
    reason: 'Porque sí',
    outcome: 'declined',
    reasonCodes: 'low_priority',
    feedback: 'Otra cosa',
    kind: 'family',
    effect: 'recused',
    person: theirs.people.reviewer.id,
    reviewer: theirs.people.reviewer.id,
    assign: theirs.people.reviewer.id,
    how: 'radio',
    address: 'robada@example.org',
    'day-day': '1',
    'day-month': '1',
    'day-year': '2026',
    sections: 'project',
    message: 'Cambie esto',
    asked: 'title',
    title: 'Otro título',
    name: 'Otro nombre',
    remove_file: `minutes.${theirs.ids.file}`,
    declared: 'yes',
  }
}

/** Forms of one's own pages that name rows: with somebody else's they find nothing. */
async function formsThatNameRows(): Promise<{ address: string; fields: Record<string, string> }[]> {
  const [session] = await listOpenSessions(theirs.people.representative.id, '')
  return [
    { address: '/manage/emails', fields: { email: theirs.ids.email } },
    { address: '/manage/emails/pause', fields: { call: theirs.call.id, reason: 'Porque sí' } },
    { address: '/manage/staff/end', fields: { grant: theirs.ids.grant } },
    { address: '/account/sessions', fields: { key: session?.key ?? 'none' } },
    {
      address: '/manage/staff',
      fields: {
        ...everyField(),
        email: 'new@example.org',
        role: 'reviewer',
        scope: `call:${theirs.call.id}`,
      },
    },
    { address: '/review/conflicts', fields: { [`answer_${theirs.ids.assignment}`]: 'none' } },
  ]
}
