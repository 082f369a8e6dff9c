import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'

import { findCasePage } from '#db/case-view.ts'
import { database } from '#db/connection.ts'
import { listBrokenLinks } from '#db/event.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

describe('what was written stays as it was written', () => {
  let applicationId = ''

  beforeAll(async () => {
    const call = await aSmallCall({ closesInDays: -10 })
    const approver = await staffOf(call.id, 'approver')
    applicationId = (await aReviewedApplication(call, ['3'])).id
    await proposes(await staffOf(call.id, 'officer'), applicationId, aDecline)
    await approves(approver, applicationId)
    await releases(approver, applicationId)
  })

  test.each([
    `update events set detail = '{"x":1}'`,
    `delete from events`,
    `truncate events cascade`,
    `update letters set text = 'otra cosa'`,
    `delete from letters`,
    `truncate letters cascade`,
    `update submissions set hash = repeat('0', 64)`,
    `update submission_answers set value = '"otra"'`,
    `truncate submission_answers`,
    `delete from notices`,
    `truncate notices`,
    `delete from emails`,
    `delete from decisions`,
    `truncate decision_letters`,
    `update event_reasons set reason = 'otra razón'`,
    `delete from event_reasons`,
    `truncate event_reasons`,
    `update form_versions set number = 9`,
    `update criteria set weight = 9`,
  ])('"%s" is refused', async (statement) => {
    await expect(sql.raw(statement).execute(database())).rejects.toThrow(/never change|append-only/)
  })

  test('a reason is not given to what happened without one', async () => {
    const late = sql`insert into event_reasons select id, 'Porque sí.' from events e where application_id = ${applicationId}
      and not exists (select from event_reasons r where r.event_id = e.id)`
    await expect(late.execute(database())).rejects.toThrow(
      /the reason of event \d+ is written with it and never changes/,
    )
  })
})

test('a reason may be blanked for privacy, and the history stays whole', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })
  const { id: officer } = await staffOf(call.id, 'officer')
  const reasons = async () =>
    (await findCasePage(officer, id))?.events.map(({ move, reason }) => [move, reason])
  const [closed, ...earlier] = (await reasons()) ?? []
  expect(closed).toEqual(['close_review', 'El panel se adelanta.'])

  await sql`update event_reasons r set reason = null from events e where e.id = r.event_id
    and e.application_id = ${id}`.execute(database())
  expect(await reasons()).toEqual([['close_review', null], ...earlier])
  expect(await listBrokenLinks({ applicationId: id })).toEqual([])
})

test('what a reviewer sent in is neither changed nor taken away', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  await aReviewedApplication(call, ['3'])
  for (const statement of [
    `update review_versions set content = '{}'`,
    `delete from review_versions`,
    `truncate review_versions`,
  ]) {
    await expect(sql.raw(statement).execute(database())).rejects.toThrow(/review_versions is append-only/)
  }
})
