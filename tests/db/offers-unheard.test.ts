import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { acceptAward } from '#app/domain/award-rules.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { correctAddress, retryEmail } from '#db/email-again.ts'
import { findCallAwards } from '#db/award-spending.ts'
import { findAward } from '#db/award-view.ts'
import { changeAward } from '#db/award.ts'
import { listRunCalls } from '#db/board.ts'
import { runClock } from '#db/clock.ts'
import { database } from '#db/connection.ts'
import { listPauses, pauseLetters, resumeLetters } from '#db/delivery-pause.ts'
import { listNoticesToTell, recordTold } from '#db/notice-by-hand.ts'
import { type TestAward, anOffer } from '#tests/support/awarding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'

freshPortal()

const day = 86_400_000

function tick() {
  return runClock((error) => {
    throw error
  })
}

async function timeRunsOut({ id }: TestAward) {
  await database()
    .updateTable('awards')
    .set({ offered_until: new Date(Date.now() - 3_600_000) })
    .where('application_id', '=', id)
    .execute()
}

/** What became of the emails that bring the offer to these people. */
async function became({ id }: TestAward, status: 'failed' | 'sent', people: readonly TestPerson[]) {
  const end =
    status === 'sent' ? { sent_at: new Date(), last_reply: '250 OK' } : { last_reply: '550 no such user' }
  await database()
    .updateTable('emails')
    .set({ status, ...end, attempts: 1, next_attempt_at: null })
    .where(
      'recipient',
      'in',
      people.map(({ email }) => email ?? ''),
    )
    .where(
      sql<boolean>`id in (select email_id from notices where application_id = ${id} and template = 'decision-awarded')`,
    )
    .execute()
}

async function offerEmail(award: TestAward, { id } = award.representatives[0]): Promise<string> {
  const { email_id: emailId } = await database()
    .selectFrom('notices')
    .where('application_id', '=', award.id)
    .where('template', '=', 'decision-awarded')
    .where('person_id', '=', id)
    .select('email_id')
    .executeTakeFirstOrThrow()
  return emailId ?? ''
}

/** Whether the office finds the award among those that wait, and how it stands. */
async function seen({ id, call, officer }: TestAward) {
  const [award, [run], all] = [
    await findAward(id),
    await listRunCalls(officer.id),
    await findCallAwards(officer.id, call.slug),
  ]
  return [award?.status, award?.isUnheard, run?.awards, all?.awards[0]?.isUnheard]
}

test('an offer whose email failed does not lapse, and waits for the office until it arrived', async () => {
  const award = await anOffer()
  await became(award, 'failed', award.representatives)
  await timeRunsOut(award)
  expect(await tick()).toEqual(0)
  expect(await seen(award)).toEqual(['offered', true, 1, true])

  // Sent once more, it is still on its way.
  await retryEmail(award.officer.id, await offerEmail(award))
  expect(await tick()).toEqual(0)
  expect(await seen(award)).toEqual(['offered', true, 1, true])
})

test('an offer that arrived after its time can be answered for as many days as its letter says', async () => {
  const award = await anOffer()
  await became(award, 'failed', award.representatives)
  await timeRunsOut(award)
  await became(award, 'sent', award.representatives)
  expect(await tick()).toEqual(0)
  expect(await seen(award)).toEqual(['offered', false, 0, false])
  const until = (await findAward(award.id))?.offeredUntil.getTime() ?? 0
  expect(Math.round((until - Date.now()) / day)).toEqual(15)
  await changeAward(award.id, { personId: award.representatives[0].id }, (file, signed) =>
    acceptAward(file, {}, signed),
  )
})

test('an offer at a corrected address waits until it arrives there', async () => {
  const award = await anOffer()
  await became(award, 'failed', award.representatives)
  await timeRunsOut(award)
  const correction = { address: `otra-${award.id.slice(0, 8)}@example.org`, reason: 'La dio por teléfono.' }
  await correctAddress(award.officer.id, await offerEmail(award), correction)
  expect(await tick()).toEqual(0)
})

test('who reads of an offer in the portal, though its email failed, answers it while it has not lapsed', async () => {
  const award = await anOffer()
  await became(award, 'failed', award.representatives)
  await timeRunsOut(award)
  await changeAward(award.id, { personId: award.representatives[0].id }, (file, signed) =>
    acceptAward(file, {}, signed),
  )
  expect((await findAward(award.id))?.status).toEqual('accepted')
})

test('an offer whose letters are held back does not lapse, nor before they have gone', async () => {
  const award = await anOffer()
  await pauseLetters(award.officer.id, award.call.id, 'La carta lleva otra fecha.')
  await timeRunsOut(award)
  expect(await tick()).toEqual(0)
  expect(await seen(award)).toEqual(['offered', true, 1, true])

  const [pause] = await listPauses(award.officer.id)
  await resumeLetters(award.officer.id, pause?.id ?? '')
  expect(await tick()).toEqual(0)
  await became(award, 'sent', award.representatives)
  expect(await seen(award)).toEqual(['offered', false, 0, false])
})

test('an offer to be told by hand does not lapse before somebody has recorded that it was told', async () => {
  const award = await anOffer({ representatives: [await aPerson('Nélida Ahuanari', null)] })
  await timeRunsOut(award)
  expect(await tick()).toEqual(0)
  expect(await seen(award)).toEqual(['offered', true, 1, true])

  const [owed] = (await listNoticesToTell(award.officer.id)).filter(
    ({ template }) => template === 'decision-awarded',
  )
  const today = dayIn(new Date(), 'America/Lima')
  await recordTold(owed?.id ?? '', award.officer.id, { day: today, how: 'radio' })
  expect(await tick()).toEqual(0)
  expect(await seen(award)).toEqual(['offered', false, 0, false])
})

test('an offer that one of the representatives got in time lapses, though it did not reach the other', async () => {
  const [rosa, julia] = [await aPerson('Rosa Tapullima'), await aPerson('Julia Yampis')]
  const award = await anOffer({ representatives: [rosa, julia] })
  await became(award, 'failed', [rosa])
  await became(award, 'sent', [julia])
  expect(await seen(award)).toEqual(['offered', false, 0, false])
  await database()
    .updateTable('emails')
    .set({ sent_at: new Date(Date.now() - 2 * day) })
    .where('id', '=', await offerEmail(award, julia))
    .execute()
  await timeRunsOut(award)
  expect(await tick()).toEqual(1)
})
