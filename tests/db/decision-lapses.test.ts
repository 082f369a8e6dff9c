import { expect, test } from 'vitest'

import { withdraw } from '#app/domain/application-leave.ts'
import { takeBack } from '#app/domain/application-submit.ts'
import type { ProposeInput } from '#app/domain/decision-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { findStoryFor } from '#db/application-story.ts'
import { type Rule, changeApplication } from '#db/application.ts'
import { findCasePage } from '#db/case-view.ts'
import { database } from '#db/connection.ts'
import { findDecisionCase } from '#db/decision-case.ts'
import { listBrokenLinks } from '#db/event.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

type Office = { officer: TestPerson; approver: TestPerson }

async function anOffice(closesInDays: number) {
  const call = await aSmallCall({ closesInDays, budget: '50000' })
  return { call, officer: await staffOf(call.id, 'officer'), approver: await staffOf(call.id, 'approver') }
}

const ineligible: ProposeInput = { ...aDecline, outcome: 'ineligible', feedback: 'CANARY no califica.' }

async function approvesA({ officer, approver }: Office, id: string, decision: ProposeInput) {
  await proposes(officer, id, decision)
  await approves(approver, id)
}

/** The first representative does this with their application. */
function does({ id, representatives: [speaker] }: SmallApplication, rule: Rule) {
  return changeApplication(id, { personId: speaker?.id ?? '' }, rule)
}

test('taking an application back ends a decision about it, so that nothing is released over another submission', async () => {
  const office = await anOffice(5)
  const application = await anApplication(office.call, { status: 'submitted' })
  await approvesA(office, application.id, ineligible)

  await does(application, (file, signed) => takeBack(file, {}, signed))
  expect(await findDecisionCase(office.officer.id, application.id)).toMatchObject({
    live: null,
    released: [],
  })
  await expect(releases(office.approver, application.id)).rejects.toEqual(new Refusal('no_live_decision'))
  expect((await findCasePage(office.officer.id, application.id))?.events).toMatchObject([
    { machine: 'application', move: 'take_back' },
    { machine: 'decision', move: 'lapse', to: 'cancelled', by: null, capacity: 'clock', notices: [] },
    { move: 'approve' },
    { move: 'propose' },
    { move: 'submit' },
  ])
  expect(await listBrokenLinks()).toEqual([])
})

test('withdrawing frees the money that an approved award reserved', async () => {
  const office = await anOffice(-10)
  const application = await anApplication(office.call, { status: 'in_panel' })
  await approvesA(office, application.id, anAward('11000'))
  expect((await findDecisionCase(office.officer.id, application.id))?.call.remaining).toEqual('39000')

  await does(application, (file, signed) => withdraw(file, {}, signed))
  expect(await findDecisionCase(office.officer.id, application.id)).toMatchObject({
    live: null,
    call: { remaining: '50000' },
  })
})

test('whoever takes back or withdraws learns nothing of the decision that ended with it', async () => {
  const office = await anOffice(5)
  const application = await anApplication(office.call, { status: 'submitted' })
  const undecided = await anApplication(office.call, { status: 'submitted' })
  await approvesA(office, application.id, ineligible)

  const told = async (it: SmallApplication) => {
    await does(it, (file, signed) => withdraw(file, {}, signed))
    const story = await findStoryFor(it.representatives[0]?.id ?? '', it.id)
    expect(JSON.stringify(story)).not.toContain('CANARY')
    return [
      story?.decision,
      story?.events.map(({ move }) => move),
      story?.letters.map(({ template }) => template),
    ]
  }
  expect(await told(application)).toEqual(await told(undecided))
})

test('an approval is of the submission that was read, and of no later one', async () => {
  const office = await anOffice(-10)
  const { id } = await anApplication(office.call, { status: 'in_panel' })
  await approvesA(office, id, anAward('11000'))

  const { id: eventId } = await database()
    .selectFrom('events')
    .select('id')
    .where('application_id', '=', id)
    .where('move', '=', 'approve')
    .executeTakeFirstOrThrow()
  await database()
    .insertInto('submissions')
    .columns([
      'application_id',
      'number',
      'event_id',
      'form_version_id',
      'reached_us_at',
      'declared_by',
      'hash',
    ])
    .expression((eb) =>
      eb
        .selectFrom('submissions')
        .where('application_id', '=', id)
        .select(['application_id', eb.lit(2).as('number'), eb.val(eventId).as('event_id'), 'form_version_id'])
        .select(['reached_us_at', 'declared_by', eb.val('0'.repeat(64)).as('hash')]),
    )
    .execute()
  await expect(releases(office.approver, id)).rejects.toEqual(new Refusal('letters_changed'))
})
