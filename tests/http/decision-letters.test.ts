import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { aPanelOf } from '#tests/support/panel.ts'
import { staffOf } from '#tests/support/people.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { textOf } from '#tests/support/visible-text.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const aPanel = () => aPanelOf(house().portal.origin)

test('a letter is framed by the portal alone, may style itself and do nothing else', async () => {
  const { call, officer, asOfficer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, id, aDecline)
  const { letter_id } = await database()
    .selectFrom('decision_letters as b')
    .innerJoin('decisions as d', 'd.id', 'b.decision_id')
    .where('d.application_id', '=', id)
    .select('b.letter_id')
    .executeTakeFirstOrThrow()
  const response = await asOfficer.get(`/manage/letters/${letter_id}/html`)
  expect(response.headers.get('Content-Security-Policy')).toEqual(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  )
  const { html } = await database()
    .selectFrom('letters')
    .select('html')
    .where('id', '=', letter_id)
    .executeTakeFirstOrThrow()
  expect(await response.text()).toEqual(html)
  expect(await textOf(asOfficer, `/manage/letters/${letter_id}`)).toContain('Esta carta todavía no se envió')
})

test('nothing of an unreleased decision or its letters reaches the staff who must not see it', async () => {
  const { call, officer, approver } = await aPanel()
  const { id } = await aReviewedApplication(call, ['3'])
  await proposes(officer, id, { ...aDecline, feedback: 'CANARY feedback' })
  await approves(approver, id)
  const letters = await database()
    .selectFrom('decision_letters as b')
    .innerJoin('decisions as d', 'd.id', 'b.decision_id')
    .where('d.application_id', '=', id)
    .select('b.letter_id')
    .execute()
  const others = [
    await staffOf(call.id, 'auditor'),
    await staffOf(call.id, 'reviewer'),
    await staffOf((await aSmallCall()).id, 'approver'),
  ]
  const pages = [
    `/manage/applications/${id}/decision`,
    `/manage/applications/${id}/history`,
    `/manage/applications/${id}/award`,
    `/manage/calls/${call.slug}/ranking`,
    '/manage/emails',
    '/manage/notices',
    ...letters.flatMap(({ letter_id }) => [
      `/manage/letters/${letter_id}`,
      `/manage/letters/${letter_id}/html`,
    ]),
  ]
  const leaks: string[] = []
  for (const other of others) {
    const visitor = await signedIn(house().portal.origin, other)
    for (const path of pages.flatMap((page) => [page, `${page}.data`])) {
      const answer = await (await visitor.get(path)).text()
      if (answer.includes('CANARY feedback')) leaks.push(`${other.name} ${path}`)
    }
  }
  expect(leaks).toEqual([])
})

test('the inbox of the demonstration does not exist outside it', async () => {
  const { asApprover } = await aPanel()
  const { id } = await database().selectFrom('emails').select('id').limit(1).executeTakeFirstOrThrow()
  const pages = ['/dev/inbox', `/dev/inbox/${id}`, `/dev/inbox/${id}/html`]
  const answers = await Promise.all(pages.map((page) => asApprover.get(page)))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
})
