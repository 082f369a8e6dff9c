import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import type { TestPerson } from '#tests/support/people.ts'
import { type PlantedCase, aPlantedCase } from '#tests/support/planted-case.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'

const house = runningPortal()
let planted: PlantedCase

beforeAll(async () => {
  writeLettersWith(renderLetter)
  planted = await aPlantedCase(house().portal.folder)
})

async function opens(person: TestPerson, address: string): Promise<number> {
  return (await (await signedIn(house().portal.origin, person)).get(address)).status
}

async function readsOf({ id }: TestPerson) {
  return database()
    .selectFrom('reads')
    .where('person_id', '=', id)
    .select(['application_id as application', 'capacity'])
    .execute()
}

test.each([
  [
    'officer',
    'a file of a case',
    ({ application, file }) => `/manage/applications/${application}/files/${file}`,
  ],
  [
    'auditor',
    'a file of a case',
    ({ application, file }) => `/manage/applications/${application}/files/${file}`,
  ],
  ['reviewer', 'a file of a review', ({ assignment, file }) => `/review/${assignment}/files/${file}`],
  ['approver', 'a letter', ({ letter }) => `/manage/letters/${letter}`],
  ['officer', 'a letter as it is sent', ({ letter }) => `/manage/letters/${letter}/html`],
  ['auditor', 'an email', ({ email }) => `/manage/emails/${email}`],
  ['officer', 'a decision', ({ application }) => `/manage/applications/${application}/decision`],
  [
    'approver',
    'the page that approves a decision',
    ({ application }) => `/manage/applications/${application}/decision/approve`,
  ],
  [
    'officer',
    'what was asked of a decision',
    ({ application }) => `/manage/applications/${application}/reconsideration`,
  ],
  ['auditor', 'an award', ({ application }) => `/manage/applications/${application}/award`],
  [
    'officer',
    'the account that an award is paid to',
    ({ application }) => `/manage/applications/${application}/award/payment`,
  ],
  [
    'auditor',
    'the agreement of an award',
    ({ application }) => `/manage/applications/${application}/award/agreement`,
  ],
  [
    'officer',
    'a payment of an award',
    ({ application }) => `/manage/applications/${application}/award/tranches/2`,
  ],
  [
    'auditor',
    'a report of an award',
    ({ application }) => `/manage/applications/${application}/award/reports/2`,
  ],
] satisfies [keyof PlantedCase['people'], string, (ids: PlantedCase['ids']) => string][])(
  'that the %s opened %s is written down',
  async (who, _, address) => {
    const person = planted.people[who]
    const before = await readsOf(person)
    expect(await opens(person, address(planted.ids))).toEqual(200)
    expect(await readsOf(person)).toEqual([
      ...before,
      { application: planted.ids.application, capacity: who },
    ])
  },
)

test('what somebody posts is not written down as read, whether it was right or wrong', async () => {
  const { people, ids } = planted
  const officer = await signedIn(house().portal.origin, people.officer)
  const before = await readsOf(people.officer)
  const base = `/manage/applications/${ids.application}`
  const called = await officer.post(`${base}/award/payment`, { intent: 'call_back', person: '', number: '' })
  const paid = await officer.post(`${base}/award/tranches/2`, { intent: 'pay' })
  const decided = await officer.post(`${base}/decision`, { outcome: '' })
  expect([called.status, paid.status, decided.status]).toEqual([422, 409, 422])
  expect(await readsOf(people.officer)).toEqual(before)
})

test('what somebody was refused is not written down as read', async () => {
  const { people, ids } = planted
  const readers = [people.reviewer, people.auditor]
  const before = await Promise.all(readers.map(readsOf))
  expect(await opens(people.reviewer, `/review/${ids.assignment}/files/${ids.letter}`)).toEqual(404)
  expect(await opens(people.auditor, `/manage/letters/${ids.letter}`)).toEqual(404)
  expect(await Promise.all(readers.map(readsOf))).toEqual(before)
})
