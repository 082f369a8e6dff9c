import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { accepts, anApplicationInReview, asks } from '#tests/support/reviewing.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const visit = (person: { id: string }) => signedIn(house().portal.origin, person)

async function htmlOf(visitor: Visitor, path: string): Promise<string> {
  return (await visitor.get(path)).text()
}

/** The homes that a page's header offers, the one that it lies in marked. */
function homesOn(html: string): string[] {
  const [, list = ''] = /aria-label="Navegación principal"><ul[^>]*>(.*?)<\/ul>/.exec(html) ?? []
  return [...list.matchAll(/href="([^"]*)"( aria-current)?/g)].map(
    ([, href = '', now]) => href + (now ? ' (here)' : ''),
  )
}

test('every page leads to each place where the person works, and marks where they are', async () => {
  const call = await aSmallCall({ closesInDays: 10 })
  const officer = await visit(await staffOf(call.id, 'officer'))
  const reviewer = await visit(await staffOf(call.id, 'reviewer'))
  const community = await visit(await aPerson('Rosa Tapullima'))

  const homes = async (who: Visitor, path: string) => homesOn(await htmlOf(who, path))
  expect(await homes(officer, '/')).toEqual(['/ (here)', '/apply', '/manage'])
  expect(await homes(officer, '/account')).toEqual(['/', '/apply', '/manage'])
  expect(await homes(officer, '/manage/emails')).toEqual(['/', '/apply', '/manage (here)'])
  expect(await homes(officer, `/manage/calls/${call.slug}`)).toEqual(['/', '/apply', '/manage (here)'])
  expect(await homes(reviewer, '/review')).toEqual(['/', '/apply', '/review (here)'])
  expect(await homes(community, '/apply')).toEqual(['/', '/apply (here)'])
  expect(await homes(community, `/calls/${call.slug}`)).toEqual(['/ (here)', '/apply'])
})

test('whoever signs in from a page comes back to it', async () => {
  const { slug } = await aSmallCall({ closesInDays: 10 })
  const visitor = new Visitor(house().portal.origin)
  const page = encodeURIComponent(`/calls/${slug}`)
  expect(await htmlOf(visitor, `/calls/${slug}`)).toContain(`href="/sign-in?next=${page}"`)
  expect(await htmlOf(visitor, '/')).toContain('href="/sign-in"')
})

test('an application on hold is marked wherever it is decided, and nothing of it is sent until the hold is lifted', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const { id } = await anApplication(call, { status: 'in_panel' })
  const [asOfficer, asApprover] = [await visit(officer), await visit(approver)]
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  const desk = `/manage/applications/${id}`

  expect((await asOfficer.post(`${desk}/steps/put_on_hold`, { reason: ' ' })).status).toEqual(422)
  const reason = 'Dos organizaciones piden lo mismo.'
  const held = await asOfficer.post(`${desk}/steps/put_on_hold`, { reason })
  expect(destination(held)).toEqual(`${desk}?done=put_on_hold`)
  const pages = [desk, `${desk}/decision`, `/manage/calls/${call.slug}`, `/manage/calls/${call.slug}/ranking`]
  for (const page of pages) expect(await htmlOf(asOfficer, page), page).toContain('>Retenida</span>')
  expect(await htmlOf(asOfficer, desk)).toContain(reason)
  expect((await asApprover.post(`${desk}/decision/release`)).status).toEqual(409)

  const lifted = await asApprover.post(`${desk}/steps/lift_hold`, { reason: 'Se aclaró.' })
  expect(destination(lifted)).toEqual(`${desk}?done=lift_hold`)
  expect(await htmlOf(asOfficer, desk)).not.toContain('>Retenida</span>')
  expect(destination(await asApprover.post(`${desk}/decision/release`))).toMatch(/done=released$/)
})

test('going to another review keeps what was written of this one, and says when it was saved', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const queue = [application, await anApplication(call, { status: 'in_review' })]
  const asked = []
  for (const it of queue.sort((one, other) => (one.reference < other.reference ? -1 : 1))) {
    const assignment = await asks(officer, it, reviewer)
    await accepts(reviewer, assignment)
    asked.push(assignment)
  }
  const [first = '', second = ''] = asked
  const asReviewer = await visit(reviewer)

  const justification = 'La comunidad explica bien quiénes cuidarán el pozo.'
  const typed = [
    [scoreField('need'), '3'],
    [justificationField('need'), justification],
  ].flatMap(([field = '', value = '']) => [
    ['asked', field],
    [field, value],
  ])
  const gone = await asReviewer.post(`/review/${first}`, [...typed, ['intent', 'next']])
  expect(destination(gone)).toEqual(`/review/${second}?done=left`)
  const back = await asReviewer.post(`/review/${second}`, { intent: 'previous' })
  expect(destination(back)).toEqual(`/review/${first}?done=left`)
  const page = await htmlOf(asReviewer, `/review/${first}`)
  expect(page).toContain(`${justification}</textarea>`)

  const saved = await asReviewer.post(`/review/${first}`, [...typed, ['intent', 'save']])
  expect(await htmlOf(asReviewer, destination(saved) ?? '')).toMatch(
    /role="status">Guardado a las \d\d:\d\d\./,
  )
  const scores = await database()
    .selectFrom('scores')
    .select('score')
    .where('assignment_id', '=', second)
    .execute()
  expect(scores).toEqual([])
})
