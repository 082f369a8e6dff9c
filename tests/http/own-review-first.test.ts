import { beforeAll, expect, test } from 'vitest'

import { closeReview } from '#app/domain/application-review.ts'
import { reviseReview, submitReview } from '#app/domain/review-rules.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { changeReview } from '#db/review.ts'
import { renderLetter } from '#emails/render.ts'
import { type TestPerson, staffOf, statesNoTies } from '#tests/support/people.ts'
import { inOneLine, readPdf } from '#tests/support/pdf-text.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { saveReview } from '#tests/support/saved-review.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { aCriterion, aSmallCall } from '#tests/support/small-call.ts'
import { plain } from '#tests/support/visible-text.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()
beforeAll(() => writeLettersWith(renderLetter))

const why = 'Usted también evalúa esta solicitud: verá las evaluaciones de los demás cuando envíe la suya.'
const whyInEnglish = 'You review this application too: you will see the others’ reviews once you send yours.'

/** Everything that a review says: its words, and the score or the total of it, which no other number looks like. */
const canaries = /\b73[.,\s]?731\b|\b73[.,]73\b|CANARY-[A-Z]+/g
const all = ['CANARY-FEEDBACK', 'CANARY-NOTES', 'CANARY-WHY', 'SCORE']
const canariesIn = (read: string) =>
  [...new Set([...read.matchAll(canaries)].map(([it]) => (it.startsWith('73') ? 'SCORE' : it)))].sort()

async function sends(reviewer: TestPerson, assignment: string, score: string, words = '') {
  const said = (it: string) => (words === '' ? '' : `${words}-${it}`)
  const scores = [{ criterion: 'need', score, justification: said('WHY') }]
  const rest = { notesToPanel: said('NOTES'), feedback: said('FEEDBACK') }
  await saveReview(assignment, reviewer.id, { scores, ...rest })
  await changeReview(assignment, { personId: reviewer.id }, (file, signed, stored) =>
    submitReview(file, { scores: stored }, signed),
  )
}

/** An application with a review full of canaries that was sent twice, and an officer who is asked to review it too. */
async function anOfficerAsked() {
  const criteria = [aCriterion('need', 'Necesidad', { scaleMax: '100000' })]
  const call = await aSmallCall({ closesInDays: -10, criteria })
  const application = await anApplication(call, { status: 'in_review' })
  const [claudia, colleague] = [
    await staffOf(call.id, 'officer', 'Claudia Reátegui'),
    await staffOf(call.id, 'officer', 'Jorge Isuiza'),
  ]
  const mirtha = await staffOf(call.id, 'reviewer', 'Mirtha Saboya')
  const theirs = await asks(colleague, application, mirtha)
  await accepts(mirtha, theirs)
  await sends(mirtha, theirs, '73731', 'CANARY')
  await changeReview(theirs, { personId: colleague.id }, (file, signed) => reviseReview(file, {}, signed))
  await sends(mirtha, theirs, '73731', 'CANARY')

  await database()
    .insertInto('role_grants')
    .values({ person_id: claudia.id, role: 'reviewer', call_id: call.id })
    .execute()
  await statesNoTies(claudia)
  const own = await asks(colleague, application, claudia)
  const visit = async (person: TestPerson) => signedIn(house().portal.origin, person)
  const [asClaudia, asColleague] = [await visit(claudia), await visit(colleague)]
  const page = `/manage/applications/${application.id}/reviewers`
  const versions = `/manage/applications/${application.id}/assignments/${theirs}/versions`
  return { call, application, claudia, colleague, mirtha, own, page, versions, asClaudia, asColleague }
}

async function readBy(visitor: Visitor, page: string) {
  const [html, sent] = [
    await (await visitor.get(page)).text(),
    await (await visitor.get(`${page}.data`)).text(),
  ]
  return { canaries: [canariesIn(html), canariesIn(sent)], text: plain(html) }
}

async function packetOf(visitor: Visitor, slug: string, member?: TestPerson) {
  const asked = new URLSearchParams({ q: '', ...(member ? { for: member.id } : {}) }).toString()
  const response = await visitor.get(`/manage/calls/${slug}/panel.pdf?${asked}`)
  expect(response.status).toBe(200)
  return inOneLine(readPdf(Buffer.from(await response.arrayBuffer())).text)
}

const closes = ({ id }: SmallApplication, { id: personId }: TestPerson) =>
  changeApplication(id, { personId }, (file, signed) => closeReview(file, { reason: 'Se adelanta.' }, signed))

test('an officer who also reviews reads the others’ reviews on the page of reviewers only once their own is sent', async () => {
  const { claudia, own, page, versions, asClaudia, asColleague } = await anOfficerAsked()
  const isKept = async () => {
    const read = await readBy(asClaudia, page)
    expect(read.canaries).toEqual([[], []])
    expect(read.text).toContain(why)
    expect((await asClaudia.get(versions)).status).toBe(404)
    expect(canariesIn(await (await asClaudia.get(`${versions}.data`)).text())).toEqual([])
  }
  await isKept()
  await accepts(claudia, own)
  await isKept()
  const english = await asClaudia.get(page, { headers: { 'Accept-Language': 'en' } })
  expect(plain(await english.text())).toContain(whyInEnglish)

  const colleague = await readBy(asColleague, page)
  expect(colleague.canaries).toEqual([all, all])
  expect(colleague.text).not.toContain(why)

  await sends(claudia, own, '4')
  const after = await readBy(asClaudia, page)
  expect(after.canaries).toEqual([all, all])
  expect(after.text).not.toContain(why)
  expect((await asClaudia.get(versions)).status).toBe(200)
})

test('whose review was closed before theirs was sent is told what opens the others’ to them', async () => {
  const { application, claudia, colleague, own, page, asClaudia } = await anOfficerAsked()
  await accepts(claudia, own)
  await closes(application, colleague)
  const read = await readBy(asClaudia, page)
  expect(read.canaries).toEqual([[], []])
  expect(read.text).toContain(why)
  expect(read.text).toContain('La evaluación ya se cerró sin la suya')
})

test('a packet made by an officer who still owes a review leaves the reviews of that application out, and says why', async () => {
  const { call, claudia, colleague, own, asClaudia, asColleague } = await anOfficerAsked()
  const other = await anApplication(call, { status: 'in_review', title: 'Radio comunal' })
  const julia = await staffOf(call.id, 'reviewer', 'Julia Tello')
  const others = await asks(colleague, other, julia)
  await accepts(julia, others)
  await sends(julia, others, '50000', 'CANARY-OTHER')
  const inPacket = ['CANARY-NOTES', 'CANARY-WHY', 'SCORE']

  await accepts(claudia, own)
  const paper = await packetOf(asClaudia, call.slug)
  expect(paper.match(/CANARY-OTHER-NOTES/g)).toHaveLength(1)
  expect(canariesIn(paper.replaceAll('CANARY-OTHER-', ''))).toEqual([])
  expect(paper).toContain(why)
  const forColleague = await packetOf(asClaudia, call.slug, colleague)
  expect(canariesIn(forColleague.replaceAll('CANARY-OTHER-', ''))).toEqual([])
  expect(forColleague).not.toContain(why)
  expect(forColleague).toContain('Quien preparó esta versión también evalúa esta solicitud')
  expect(canariesIn((await packetOf(asColleague, call.slug)).replaceAll('CANARY-OTHER-', ''))).toEqual(
    inPacket,
  )

  await sends(claudia, own, '4')
  expect(await packetOf(asClaudia, call.slug)).not.toContain(why)
  expect(await packetOf(asClaudia, call.slug)).toContain('CANARY-NOTES')
})

test('the packet for a member who may still send a review has no other review of that application', async () => {
  const { call, application, colleague, asColleague } = await anOfficerAsked()
  const rafael = await staffOf(call.id, 'reviewer', 'Rafael Panduro')
  await accepts(rafael, await asks(colleague, application, rafael))
  const paper = await packetOf(asColleague, call.slug, rafael)
  expect(canariesIn(paper)).toEqual([])
  expect(paper).toContain(why)

  await closes(application, colleague)
  expect(canariesIn(await packetOf(asColleague, call.slug, rafael))).toContain('CANARY-NOTES')
})
