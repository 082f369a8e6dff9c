import { expect, test } from 'vitest'

import { recordConflict } from '#db/conflict.ts'
import { aDeliberation, resolvesOwnFlag, says } from '#tests/support/deliberating.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/pdf-text.ts'
import { aReviewWithCanaries, reviewCanariesIn } from '#tests/support/reviewed-canaries.ts'
import { accepts, asks, submits } from '#tests/support/reviewing.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'

const house = runningPortal()

/** Everything that the portal answers a reviewer about a review: pages, their data, and the packet as it reads. */
async function everythingAnswered(blindness: 'single' | 'double') {
  writeLettersWith(renderLetter)
  const { id, reviewer } = await aReviewWithCanaries({ blindness })
  const visitor = await signedIn(house().portal.origin, reviewer)
  const pages = ['/review', `/review/${id}`, `/review/${id}/scores`, `/review/${id}/recuse`]
  const answered = new Map<string, string>()
  for (const path of pages.flatMap((it) => [it, `${it}.data`])) {
    const response = await visitor.get(path)
    expect([path, response.status]).toEqual([path, 200])
    answered.set(path, await response.text())
  }
  const packet = await visitor.get(`/review/${id}/packet.pdf`)
  const pdf = readPdf(Buffer.from(await packet.arrayBuffer()))
  return { answered, pdf, canaries: reviewCanariesIn([...answered, pdf.text.replaceAll('\n', '')]) }
}

test('no answer of the portal tells a reviewer whom to call, who signed, or where the community is on the map', async () => {
  const { canaries } = await everythingAnswered('single')

  expect(canaries).toEqual(['CANARY-ORG'])
})

test('under double blindness no page, data or packet names the organization, and the packet holds the score sheet', async () => {
  const { canaries, pdf } = await everythingAnswered('double')

  expect(canaries).toEqual([])
  expect(pdf.text).toContain('Hoja de puntajes')
  expect(pdf.catalog).toContain('/MarkInfo')
})

const planted = /CANARY-[A-Z]+/g

/** A discussion in which every word is a canary, with those who must never have any of it. */
async function aDiscussionWithCanaries() {
  writeLettersWith(renderLetter)
  const { call, application, officer, mirtha, abel, rafael, ids } = await aDeliberation()
  const other = await anApplication(call, { status: 'in_review', title: 'Otra' })
  const stranger = await staffOf(call.id, 'reviewer', 'Nelly Pizango')
  const elsewhere = await asks(officer, other, stranger)
  await accepts(stranger, elsewhere)
  await submits(stranger, elsewhere, '2')
  await says(mirtha, application.id, 'CANARY-POST', [abel])
  const flag = { section: 'project', concern: 'CANARY-FLAG', answer: 'CANARY-ANSWER' }
  await resolvesOwnFlag(mirtha, application.id, flag)
  await submitsWithNotes(officer, application, call.id)
  const conflict = {
    personId: abel.id,
    kind: 'family',
    effect: 'recused',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(application.id, { personId: officer.id }, conflict)
  const applicant = application.representatives[0] ?? mirtha
  const places = { ...ids, other: elsewhere }
  return { application, places, people: { mirtha, abel, rafael, stranger, applicant }, officer }
}

/** One more review, whose notes to the panel are a canary. */
async function submitsWithNotes(officer: TestPerson, application: SmallApplication, callId: string) {
  const reviewer = await staffOf(callId, 'reviewer', 'Julia Tello')
  const id = await asks(officer, application, reviewer)
  await accepts(reviewer, id)
  await submits(reviewer, id, '4', 'CANARY-NOTES')
}

test('whoever is recused, has not sent theirs, reviews another application or applies receives no word of a discussion', async () => {
  const { application, places, people, officer } = await aDiscussionWithCanaries()
  const pages = Object.values(places).flatMap((id) =>
    ['', '/discussion', '/scores', '/recuse', '/packet.pdf'].map((page) => `/review/${id}${page}`),
  )
  const all = [
    ...['/review', '/review/conflicts', '/review/offers', ...pages],
    ...['', '/discussion', '/reviewers', '/history'].map(
      (page) => `/manage/applications/${application.id}${page}`,
    ),
    ...['', '/activity', '/receipt'].map((page) => `/apply/${application.id}${page}`),
  ]
  const heardBy = async (person: TestPerson) => {
    const visitor = await signedIn(house().portal.origin, person)
    const heard: string[] = []
    for (const path of all.flatMap((it) => [it, `${it}.data`]))
      heard.push(await (await visitor.get(path)).text())
    return [...new Set(heard.join('\n').match(planted) ?? [])].sort()
  }
  const heard: Record<string, string[]> = {}
  for (const [name, person] of Object.entries(people)) heard[name] = await heardBy(person)
  const everything = ['CANARY-ANSWER', 'CANARY-FLAG', 'CANARY-NOTES', 'CANARY-POST']
  expect(heard).toEqual({ mirtha: everything, abel: [], rafael: [], stranger: [], applicant: [] })
  expect(await heardBy(officer)).toEqual(everything)
})
