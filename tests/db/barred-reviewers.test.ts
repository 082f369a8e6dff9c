import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { recuse } from '#app/domain/review-assign.ts'
import { listLiftedConflicts } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'
import { liftConflict, recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { listLateReviewers } from '#db/late-review.ts'
import { previewReminderDays } from '#db/reminder-days.ts'
import { listReminders } from '#db/reminder-list.ts'
import { listClosable } from '#db/review-closing.ts'
import { listSubmittedReviews } from '#db/review-list.ts'
import { sendDueReminders } from '#db/review-reminder.ts'
import { changeReview } from '#db/review.ts'
import { daysPass } from '#tests/support/days-pass.ts'
import { aDeliberation } from '#tests/support/deliberating.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import type { SmallApplication } from '#tests/support/small-application.ts'

freshPortal()

const abstains = { kind: 'partner', effect: 'abstains', note: 'Trabajan juntos.' } as const

async function statusOf(assignmentId: string) {
  const known = database().selectFrom('assignments').where('id', '=', assignmentId)
  return (await known.select('status').executeTakeFirstOrThrow()).status
}

/** From then on they write from its own mail server, which nobody of the office does. */
async function joins({ id }: TestPerson, { organizationId }: SmallApplication) {
  const email = `${id}@comunidad.pe`
  await database().updateTable('people').set({ email }).where('id', '=', id).execute()
  await database()
    .insertInto('memberships')
    .values({ person_id: id, organization_id: organizationId, role: 'contributor' })
    .execute()
}

async function stageOf({ id }: { id: string }) {
  const known = database().selectFrom('applications').where('id', '=', id)
  return (await known.select('stage_id').executeTakeFirstOrThrow()).stage_id ?? ''
}

/** What of the reviews counts: in the list's figures, on the page of the case, for closing, and each as it is read. */
async function whatCounts(officer: TestPerson, { id }: SmallApplication) {
  const figures = await database()
    .selectFrom('review_figures')
    .where('application_id', '=', id)
    .select(['score', 'submitted', 'reviewers'])
    .executeTakeFirstOrThrow()
  const head = await findCaseHead(officer.id, id)
  const [closable] = await listClosable(officer.id, await stageOf({ id }), 10)
  const read = (await listSubmittedReviews(officer.id, id)).reviews.map(({ reviewer, counts }) => [
    reviewer,
    counts,
  ])
  const { submitted, open } = head?.reviews ?? {}
  return {
    figures,
    head: { submitted, open },
    closing: closable?.submitted,
    read: Object.fromEntries(read),
  }
}

test('who abstains loses the review that they have not sent; what they sent is read and counts nowhere', async () => {
  const { application, officer, abel, mirtha, rafael, ids } = await aDeliberation()
  const sets = ({ id: personId }: TestPerson) =>
    recordConflict(application.id, { personId: officer.id }, { ...abstains, personId })
  await sets(rafael)
  await sets(abel)

  expect([await statusOf(ids.rafael), await statusOf(ids.abel)]).toEqual(['recused', 'submitted'])
  expect(await whatCounts(officer, application)).toEqual({
    figures: { score: '75.00', submitted: 1, reviewers: 1 },
    head: { submitted: 1, open: 0 },
    closing: 1,
    read: { [mirtha.name]: true, [abel.name]: false },
  })
})

test('a reviewer who joins the organization afterwards counts no more, and is neither late nor reminded', async () => {
  const { call, application, officer, abel, mirtha, rafael } = await aDeliberation()
  await daysPass(application.id, 61)
  expect(await listLateReviewers(officer.id, call.id)).toMatchObject([{ name: rafael.name }])
  const stage = await stageOf(application)
  expect(await previewReminderDays(officer.id, stage, [1])).toMatchObject([{ day: 1, count: 1 }])

  await joins(rafael, application)
  await joins(mirtha, application)
  expect(await whatCounts(officer, application)).toEqual({
    figures: { score: '25.00', submitted: 1, reviewers: 1 },
    head: { submitted: 1, open: 0 },
    closing: 1,
    read: { [mirtha.name]: false, [abel.name]: true },
  })
  expect(await listLateReviewers(officer.id, call.id)).toEqual([])
  expect(await listReminders(officer.id, call.id)).toMatchObject({ count: 0 })
  expect(await previewReminderDays(officer.id, stage, [1])).toMatchObject([{ day: 1, count: 0 }])
  const sent = await sendDueReminders((error) => {
    throw error
  })
  expect(sent).toBe(0)
})

test('an officer with a conflict neither ends a review for one, nor sets or lifts one of a colleague', async () => {
  const { call, application, officer, abel, mirtha, ids } = await aDeliberation()
  const other = { personId: (await staffOf(call.id, 'officer', 'Jorge Sandoval')).id }
  const about = (personId: string) => ({ ...abstains, personId })
  await recordConflict(application.id, { personId: officer.id }, about(mirtha.id))
  await recordConflict(application.id, other, about(other.personId))

  const refused = new Refusal('conflicted')
  const ends = changeReview(ids.abel, other, (file, signed) => recuse(file, { kind: 'rival' }, signed))
  await expect(ends).rejects.toEqual(refused)
  await expect(recordConflict(application.id, other, about(abel.id))).rejects.toEqual(refused)
  const { id: conflictId } = await database()
    .selectFrom('conflicts')
    .where('person_id', '=', mirtha.id)
    .select('id')
    .executeTakeFirstOrThrow()
  const lifts = (by: { personId: string }) =>
    liftConflict({ applicationId: application.id, conflictId }, by, { reason: 'Ya no trabajan juntos.' })
  await expect(lifts(other)).rejects.toEqual(refused)
  expect(await listLiftedConflicts(application.id)).toEqual([])

  await lifts({ personId: officer.id })
  expect(await listLiftedConflicts(application.id)).toMatchObject([
    {
      ...{ name: mirtha.name, kind: 'partner', note: 'Trabajan juntos.', recordedBy: officer.name },
      ...{ liftedBy: officer.name, reason: 'Ya no trabajan juntos.' },
    },
  ])
})
