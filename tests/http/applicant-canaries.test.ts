import { beforeAll, expect, test } from 'vitest'

import { cancel } from '#app/domain/decision-rules.ts'
import { mayOpen } from '#app/http/access.ts'
import { changeDecision } from '#db/decision.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { canaries, canariesIn, listCanaries } from '#tests/support/canaries.ts'
import { aDecline, proposes } from '#tests/support/deciding.ts'
import { addressIn } from '#tests/support/foreign-addresses.ts'
import { listPatterns } from '#tests/support/pages.ts'
import type { TestPerson } from '#tests/support/people.ts'
import { type PlantedCase, aPlantedCase } from '#tests/support/planted-case.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'

const house = runningPortal()
const applicants = ['representative', 'contributor', 'facilitator'] as const
let planted: PlantedCase

beforeAll(async () => {
  writeLettersWith(renderLetter)
  planted = await aPlantedCase(house().portal.folder)
})

/** Everything that a person may open about the case: each page, its data and its headers, by address. */
async function readsEverything(person: TestPerson, roles: Parameters<typeof mayOpen>[1]) {
  const visitor = await signedIn(house().portal.origin, person)
  const addresses = listPatterns()
    .filter((pattern) => mayOpen(pattern, roles))
    .map((pattern) => addressIn(pattern, planted))
  const read = new Map<string, string>()
  for (const address of addresses.flatMap((it) => [it, it === '/' ? '/_root.data' : `${it}.data`])) {
    const response = await visitor.get(address)
    read.set(address, JSON.stringify([...response.headers]) + (await response.text()))
  }
  return read
}

async function whatApplicantsRead() {
  const leaks: string[] = []
  for (const who of applicants) {
    const read = await readsEverything(planted.people[who], [])
    for (const [address, said] of read)
      for (const canary of canariesIn(said))
        if (canary.startsWith('office')) leaks.push(`${who}: ${canary} at ${address}`)
    const all = [...read.values()].join(' ')
    expect(canariesIn(all).filter((it) => it.startsWith('own')).length).toBeGreaterThanOrEqual(6)
    expect(all).not.toMatch(/no financiar|Decisión (propuesta|aprobada)|decision-declined/i)
  }
  return leaks
}

test('of a decision approved and not sent, of reviews and reviewers, nothing reaches who applied', async () => {
  expect(await whatApplicantsRead()).toEqual([])
})

test('nor of one that is proposed', async () => {
  const { officer } = planted.people
  const { application } = planted.ids
  const { feedback } = canaries.office
  await changeDecision(application, { personId: officer.id }, (file, signed) =>
    cancel(file, { reason: 'Se cambia.' }, signed),
  )
  await proposes(officer, application, { ...aDecline, reasonCodes: ['planted'], feedback })
  expect(await whatApplicantsRead()).toEqual([])
})

test('an officer reads each of them, so that the search proves something', async () => {
  const read = await readsEverything(planted.people.officer, ['officer'])
  const seen = canariesIn([...read.values()].join(' ')).filter((it) => it.startsWith('office'))
  expect(seen.sort()).toEqual(listCanaries('office').sort())
})

test('no email to them says any of it', async () => {
  const { representative } = planted.people
  const visitor = await signedIn(house().portal.origin, representative)
  // A code that is asked for wakes the delivery, which sends what is owed.
  await visitor.post('/account/someone-else')
  await house().relay.inboxOf(representative.email ?? '', 2)
  const addresses = applicants.map((who) => planted.people[who].email ?? '')
  const letters = addresses.flatMap((address) => house().relay.lettersTo(address))
  expect(letters.length).toBeGreaterThan(1)
  const said = letters.map(({ subject, text, html, raw }) => `${subject} ${text} ${html} ${raw.toString()}`)
  expect(canariesIn(said.join(' ')).filter((it) => it.startsWith('office'))).toEqual([])
  expect(said.join(' ')).not.toMatch(/no financiar/i)
})
