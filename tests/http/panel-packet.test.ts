import { beforeAll, expect, test } from 'vitest'

import { submitReview } from '#app/domain/review-rules.ts'
import { database } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { writeLettersWith } from '#db/letter.ts'
import { changeReview } from '#db/review.ts'
import { commit } from '#db/submission.ts'
import { renderLetter } from '#emails/render.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { inOneLine, readPdf } from '#tests/support/pdf-text.ts'
import { accepts, asks, inReviewStage } from '#tests/support/reviewing.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { saveReview } from '#tests/support/saved-review.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aCriterion, aSmallCall } from '#tests/support/small-call.ts'

const house = runningPortal()
beforeAll(() => writeLettersWith(renderLetter))

const criteria = [
  aCriterion('need', 'Necesidad'),
  aCriterion('agreed', 'Acuerdo de asamblea', { scaleMin: '0', scaleMax: '1' }),
]

/** Scores both criteria and sends the review. */
async function scores(reviewer: TestPerson, assignment: string, [need, agreed]: [string, string]) {
  const given = [
    { criterion: 'need', score: need, justification: '' },
    { criterion: 'agreed', score: agreed, justification: '' },
  ]
  await saveReview(assignment, reviewer.id, { scores: given, notesToPanel: '', feedback: '' })
  await changeReview(assignment, { personId: reviewer.id }, (file, signed, stored) =>
    submitReview(file, { scores: stored }, signed),
  )
}

/** An application whose reviews by two are in, with an officer, and one of the panel who only reviews. */
async function aReviewedPanel() {
  const call = await aSmallCall({ closesInDays: -10, criteria })
  const organization = 'CANARY-ORG de Aucayacu'
  const application = await anApplication(call, { status: 'in_review', organization })
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const given: Record<string, [string, string]> = { 'Mirtha Saboya': ['3', '1'], 'Abel Curico': ['2', '0'] }
  for (const [name, both] of Object.entries(given)) {
    const reviewer = await staffOf(call.id, 'reviewer', name)
    const assignment = await asks(officer, application, reviewer)
    await accepts(reviewer, assignment)
    await scores(reviewer, assignment, both)
  }
  const rafael = await staffOf(call.id, 'reviewer', 'Rafael Panduro')
  const visitor = await signedIn(house().portal.origin, officer)
  const packetOf = async ({ id }: TestPerson, language = 'es') => {
    const path = `/manage/calls/${call.slug}/panel.pdf?${new URLSearchParams({ q: '', for: id }).toString()}`
    const response = await visitor.get(path, { headers: { 'Accept-Language': language } })
    expect(response.status).toBe(200)
    return inOneLine(readPdf(Buffer.from(await response.arrayBuffer())).text)
  }
  return { call, application, officer, rafael, packetOf }
}

async function lettersIn({ reviewId }: SmallCall) {
  const rows = await database()
    .selectFrom('assignments')
    .where('stage_id', '=', reviewId)
    .select('label')
    .orderBy('label')
    .execute()
  return rows.map(({ label }) => label)
}

const grants = (
  { id }: TestPerson,
  held: { role: 'approver'; funder_id: string } | { role: 'auditor'; call_id: string },
) =>
  database()
    .insertInto('role_grants')
    .values({ person_id: id, ...held })
    .execute()

const told = ['CANARY-ORG', 'Organización', 'Mirtha', 'Abel', 'Evaluación de Evaluador']
const toldIn = (paper: string) => told.filter((it) => paper.includes(it))

test('who only reviews has a packet that hides reviewers and the organization as the stage does', async () => {
  const { call, rafael, packetOf } = await aReviewedPanel()
  await inReviewStage(call, { blindness: 'double' })
  const paper = await packetOf(rafael)
  expect(toldIn(paper)).toEqual(['Evaluación de Evaluador'])
  const letters = [...paper.matchAll(/Evaluación de Evaluador ([A-Z]+): /g)].map(([, letter]) => letter)
  expect(letters).toEqual(await lettersIn(call))
  expect(await packetOf(rafael, 'en')).toContain('Review by Reviewer ')

  await inReviewStage(call, { blindness: 'single' })
  expect(toldIn(await packetOf(rafael))).toEqual(['CANARY-ORG', 'Organización', 'Evaluación de Evaluador'])
  await inReviewStage(call, { blindness: 'none' })
  expect(toldIn(await packetOf(rafael))).toEqual(['CANARY-ORG', 'Organización', 'Mirtha', 'Abel'])
})

test('who holds an office over the call has a packet with all names, by whatever it is held', async () => {
  const { call, officer, rafael, packetOf } = await aReviewedPanel()
  await inReviewStage(call, { blindness: 'double' })
  const all = ['CANARY-ORG', 'Organización', 'Mirtha', 'Abel']
  const others = [await staffOf(call.id, 'approver'), await staffOf(call.id, 'auditor')]
  const ofTheFund = await aPerson('Nelly Pizango', null)
  await grants(ofTheFund, { role: 'approver', funder_id: call.funderId })
  for (const member of [officer, ...others, ofTheFund])
    expect(toldIn(await packetOf(member)), member.name).toEqual(all)

  await grants(rafael, { role: 'auditor', call_id: call.id })
  expect(toldIn(await packetOf(rafael))).toEqual(all)
})

test('before its review begins an application tells who only reviews no organization that the review will hide', async () => {
  const { call, rafael, packetOf } = await aReviewedPanel()
  await inReviewStage(call, { blindness: 'double' })
  await anApplication(call, {
    status: 'submitted',
    organization: 'CANARY-ORG de Uchiza',
    title: 'Radio comunal',
  })
  const paper = await packetOf(rafael)
  expect(paper).toContain('Radio comunal')
  expect(toldIn(paper)).toEqual(['Evaluación de Evaluador'])
})

test('the packet of who only reviews has no summary where the stage hides that answer', async () => {
  const { call, application, officer, rafael, packetOf } = await aReviewedPanel()
  const { id } = await database()
    .selectFrom('submissions')
    .where('application_id', '=', application.id)
    .select('id')
    .executeTakeFirstOrThrow()
  const { value, ...rest } = commit(['summary', 'CANARY-SUMMARY'])
  await database()
    .insertInto('submission_answers')
    .values({ submission_id: id, ...rest, value: json(value) })
    .execute()
  expect(await packetOf(rafael)).toContain('CANARY-SUMMARY')
  await inReviewStage(call, { hidden_questions: ['summary'] })
  expect(await packetOf(rafael)).not.toContain('CANARY-SUMMARY')
  expect(await packetOf(officer)).toContain('CANARY-SUMMARY')
})

test('a packet says yes and no where a criterion asks for that', async () => {
  const { officer, packetOf } = await aReviewedPanel()
  const rows = (paper: string) =>
    [...paper.matchAll(/(?:asamblea|Necesidad) (\S+)/g)].map(([, score]) => score)
  expect(rows(await packetOf(officer))).toEqual(['2', 'No', '3', 'Sí'])
  expect(rows(await packetOf(officer, 'en'))).toEqual(['2', 'No', '3', 'Yes'])
})
