import { expect, test } from 'vitest'

import { acceptAward, refuseAward } from '#app/domain/award-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { findStoryFor } from '#db/application-story.ts'
import { changeAward } from '#db/award.ts'
import { runClock } from '#db/clock.ts'
import { database } from '#db/connection.ts'
import { anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

/** An application that was awarded a moment ago, and the two who represent it. */
async function anOffer() {
  const call = await aSmallCall({ closesInDays: -10 })
  const representatives = [await aPerson('Rosa Tapullima'), await aPerson('Julia Yampis')]
  const application = await anApplication(call, { status: 'in_panel', representatives })
  const approver = await staffOf(call.id, 'approver')
  await proposes(await staffOf(call.id, 'officer'), application.id, anAward('5000'))
  await approves(approver, application.id)
  await releases(approver, application.id)
  return { ...application, representatives: [representatives[0], representatives[1]] as const }
}

function accepts(person: TestPerson | undefined, id: string) {
  return changeAward(id, { personId: person?.id ?? '' }, (file, signed) => acceptAward(file, {}, signed))
}

/** Two weeks and more go by without an answer. */
async function timeRunsOut(id: string) {
  await database()
    .updateTable('awards')
    .set({ offered_until: new Date(Date.now() - 3_600_000) })
    .where('application_id', '=', id)
    .execute()
}

function tick() {
  return runClock((error) => {
    throw error
  })
}

test('an award that a representative accepted stays when the time to answer is over, and both representatives are told', async () => {
  const offer = await anOffer()
  await accepts(offer.representatives[0], offer.id)
  await timeRunsOut(offer.id)

  expect(await tick()).toEqual(0)
  expect(await lettersOwed(offer.id, 'award-accepted')).toHaveLength(2)
  const story = await findStoryFor(offer.representatives[1]?.id ?? '', offer.id)
  expect(story?.award?.status).toEqual('accepted')
})

test('a representative refuses with a reason, which is kept beside the history', async () => {
  const offer = await anOffer()
  const reason = 'La asamblea decidió hacerlo con otro fondo.'
  await changeAward(offer.id, { personId: offer.representatives[0]?.id ?? '' }, (file, signed) =>
    refuseAward(file, { reason: ` ${reason} ` }, signed),
  )

  const kept = await database()
    .selectFrom('event_reasons as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .where('e.application_id', '=', offer.id)
    .where('e.machine', '=', 'award')
    .select(['e.move', 'r.reason'])
    .execute()
  expect(kept).toEqual([{ move: 'refuse', reason }])
  expect(await lettersOwed(offer.id, 'award-refused')).toHaveLength(2)
})

test('who only helps to write cannot accept, nor can a representative once the time is over', async () => {
  const offer = await anOffer()
  const helper = await aPerson('Nelly Shupingahua')
  await database()
    .insertInto('memberships')
    .values({ person_id: helper.id, organization_id: offer.organizationId, role: 'contributor' })
    .execute()
  await expect(accepts(helper, offer.id)).rejects.toEqual(new Refusal('not_allowed'))
  await timeRunsOut(offer.id)
  await expect(accepts(offer.representatives[0], offer.id)).rejects.toEqual(new Refusal('too_late'))
})
