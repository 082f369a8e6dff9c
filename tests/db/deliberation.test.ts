import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { closeReview } from '#app/domain/application-review.ts'
import type { DiscussionInput } from '#app/domain/discussion.ts'
import { Refusal, type RefusalCode } from '#app/domain/refusal.ts'
import { reviseReview } from '#app/domain/review-rules.ts'
import { changeApplication } from '#db/application.ts'
import { recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { listSeats } from '#db/discussion-seats.ts'
import { changeDiscussion } from '#db/discussion.ts'
import { listBrokenLinks } from '#db/event.ts'
import { findRanking } from '#db/ranking.ts'
import { closeReviews, listClosable } from '#db/review-closing.ts'
import { listReviewsBeside } from '#db/review-list.ts'
import { findReview } from '#db/review-view.ts'
import { recordReview } from '#db/review-words.ts'
import { changeReview } from '#db/review.ts'
import { findReportedCall, reportReviewers } from '#db/reviewer-report.ts'
import { aDeliberation, discussionOf, resolvesOwnFlag, says } from '#tests/support/deliberating.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { asks, inReviewStage, submits } from '#tests/support/reviewing.ts'

freshPortal()

const refusal = (it: Promise<unknown>): Promise<RefusalCode | undefined> =>
  it.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

const closes = ({ id: personId }: TestPerson, applicationId: string) =>
  changeApplication(applicationId, { personId }, (file, signed) =>
    closeReview(file, { reason: 'El panel se adelanta.' }, signed),
  )

const mails = (applicationId: string) =>
  database()
    .selectFrom('notices as n')
    .innerJoin('people as w', 'w.id', 'n.person_id')
    .innerJoin('letters as l', 'l.id', 'n.letter_id')
    .innerJoin('emails as m', 'm.id', 'n.email_id')
    .where('n.application_id', '=', applicationId)
    .where('n.template', '=', 'review-mention')
    .select(['w.name', 'l.text', 'l.subject'])
    .execute()

test('a reviewer sees the other reviews and the discussion once their own is in, by letters where the stage hides who reviews', async () => {
  const { call, application, mirtha, rafael, ids } = await aDeliberation()
  await says(mirtha, application.id, 'El presupuesto no cuadra.')

  expect(await discussionOf(rafael, ids.rafael)).toBeUndefined()
  await submits(rafael, ids.rafael, '2')
  const seen = await discussionOf(rafael, ids.rafael)
  expect(seen?.posts).toMatchObject([
    { words: 'El presupuesto no cuadra.', author: { name: null, label: expect.stringMatching(/^[A-Z]$/) } },
  ])
  const review = await findReview(rafael.id, ids.rafael)
  const beside = review ? await listReviewsBeside(review) : []
  expect(beside.map(({ name }) => name)).toEqual([null, null])
  expect(beside.map(({ scores }) => scores[0]?.score).sort()).toEqual(['1', '3'])
  expect(JSON.stringify([seen, beside])).not.toMatch(/Mirtha|Abel/)

  await inReviewStage(call, { blindness: 'none' })
  expect((await discussionOf(rafael, ids.rafael))?.posts[0]?.author).toMatchObject({
    name: mirtha.name,
    label: null,
  })
  await inReviewStage(call, { reviews_shown: 'after_due' })
  expect(await discussionOf(rafael, ids.rafael)).toBeUndefined()
})

test('the letters of reviewers are different, and stay when another reviewer is asked', async () => {
  const { call, application, officer, ids } = await aDeliberation()
  const labels = async () =>
    (
      await database()
        .selectFrom('assignments')
        .where('application_id', '=', application.id)
        .where('id', 'in', Object.values(ids))
        .select('label')
        .orderBy('id')
        .execute()
    ).map(({ label }) => label)
  const before = await labels()
  expect(new Set(before).size).toEqual(3)
  await asks(officer, application, await staffOf(call.id, 'reviewer', 'Nelly Pizango'))
  expect(await labels()).toEqual(before)
})

test('a mention sends one email without the words, a post that is sent twice is one, and a withdrawn one says so', async () => {
  const { application, mirtha, abel, officer, ids } = await aDeliberation()
  const seats = await listSeats(database(), application.id)
  const mentions = seats.map(({ key }) => key)
  const input = { intent: 'post', id: randomUUID(), words: 'Palabras del panel', mentions } as const
  const by = { personId: mirtha.id }
  await changeDiscussion(application.id, by, input)
  await changeDiscussion(application.id, by, input)

  const sent = await mails(application.id)
  expect(sent.map(({ name }) => name)).toEqual(expect.arrayContaining([abel.name, officer.name]))
  expect(sent.filter(({ name }) => name === abel.name)).toHaveLength(1)
  expect(sent.map(({ name }) => name)).not.toContain(mirtha.name)
  expect(JSON.stringify(sent)).not.toMatch(/Palabras del panel|Mirtha Saboya le|Mirtha/)
  expect(sent.find(({ name }) => name === abel.name)?.text).toContain(`/review/${ids.abel}/discussion`)
  expect(await discussionOf(abel, ids.abel)).toMatchObject({ posts: [{ words: 'Palabras del panel' }] })

  const other = { personId: abel.id }
  expect(
    await refusal(changeDiscussion(application.id, other, { intent: 'withdraw', id: input.id })),
  ).toEqual('not_found')
  await changeDiscussion(application.id, by, { intent: 'withdraw', id: input.id })
  expect(await refusal(changeDiscussion(application.id, by, { intent: 'withdraw', id: input.id }))).toEqual(
    'post_withdrawn',
  )
  expect((await discussionOf(abel, ids.abel))?.posts).toMatchObject([
    { words: null, withdrawnAt: expect.any(Date) },
  ])
  expect(await listBrokenLinks({ applicationId: application.id })).toEqual([])
})

test('a flag is resolved once, by whoever takes part, with a sentence', async () => {
  const { application, mirtha, abel, ids } = await aDeliberation()
  const flag = randomUUID()
  const raise = { intent: 'flag', id: flag, section: 'project', concern: 'Falta una suma' } as const
  const resolve = { intent: 'resolve', flag, answer: 'Suma bien' } as const
  const wrong = changeDiscussion(application.id, { personId: mirtha.id }, { ...raise, section: 'none' })
  expect(await refusal(wrong)).toEqual('unknown_section')
  await changeDiscussion(application.id, { personId: mirtha.id }, raise)
  await changeDiscussion(application.id, { personId: abel.id }, resolve)
  expect(await refusal(changeDiscussion(application.id, { personId: mirtha.id }, resolve))).toEqual(
    'flag_resolved',
  )
  expect((await discussionOf(mirtha, ids.mirtha))?.flags).toMatchObject([
    {
      words: 'Falta una suma',
      raisedBy: { isOwn: true },
      resolution: { words: 'Suma bien', by: { isOwn: false } },
    },
  ])
})

test('whoever is recused sees nothing, is neither named nor told, and what they said is gone for the reviewers', async () => {
  const { application, officer, mirtha, abel, ids } = await aDeliberation({ blindness: 'none' })
  await says(abel, application.id, 'Lo dijo Abel')
  await says(mirtha, application.id, 'Pregunto', [abel])
  const conflict = {
    personId: abel.id,
    kind: 'family',
    effect: 'recused',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(application.id, { personId: officer.id }, conflict)

  expect(await discussionOf(abel, ids.abel)).toBeUndefined()
  const post: DiscussionInput = { intent: 'post', id: randomUUID(), words: 'No', mentions: [] }
  expect(await refusal(changeDiscussion(application.id, { personId: abel.id }, post))).toEqual('conflicted')
  const seen = await discussionOf(mirtha, ids.mirtha)
  expect(JSON.stringify(seen)).not.toContain('Abel')
  expect(seen?.posts.map(({ words }) => words)).toEqual(['Pregunto'])
  const before = await mails(application.id)
  await changeDiscussion(
    application.id,
    { personId: mirtha.id },
    { intent: 'post', id: randomUUID(), words: 'Otra vez', mentions: [ids.abel] },
  )
  expect(await mails(application.id)).toEqual(before)
})

test('once an officer closed the review no reviewer writes anything, and all that are ready close together', async () => {
  const { call, application, officer, mirtha, rafael, ids } = await aDeliberation()
  const more = await aDeliberation()
  expect(await listClosable(officer.id, call.reviewId, 10)).toMatchObject([
    { id: application.id, submitted: 2, required: 2, underWay: 1, openFlags: 0, isReady: true },
  ])
  const done = await closeReviews({ personId: officer.id }, call.reviewId, [
    application.id,
    more.application.id,
  ])
  expect([done.closed, done.refused.map((it) => it.refusal.code)]).toEqual([[application.id], ['not_found']])

  const post: DiscussionInput = { intent: 'post', id: randomUUID(), words: 'Tarde', mentions: [] }
  const by = { personId: mirtha.id }
  expect(await refusal(changeDiscussion(application.id, by, post))).toEqual('move_not_open')
  const typed = { field: 'notesToPanel', value: 'Tarde', baseRevision: 0, opId: randomUUID() }
  const late = await recordReview(rafael.id, ids.rafael, [typed])
  expect(late.outcomes).toMatchObject([{ why: 'not_in_review' }])
  const revise = changeReview(ids.mirtha, by, (file, signed) => reviseReview(file, {}, signed))
  expect(await refusal(revise)).toEqual('not_in_review')
  expect((await discussionOf(mirtha, ids.mirtha))?.mayWrite).toEqual(false)
})

test('calibration and the report of reviewers use the scores of before the discussion, the mean those of after', async () => {
  const { call, application, officer, mirtha, abel, ids } = await aDeliberation()
  await resolvesOwnFlag(mirtha, application.id, { section: 'project', concern: '¿Suma?', answer: 'Sí' })
  await changeReview(ids.abel, { personId: abel.id }, (file, signed) => reviseReview(file, {}, signed))
  expect((await discussionOf(abel, ids.abel))?.flags).toHaveLength(1)
  await submits(abel, ids.abel, '4')
  await closes(officer, application.id)

  const [row] = (await findRanking(officer.id, call.slug))?.rows ?? []
  expect(row).toMatchObject({ mean: '87.50', scores: [75, 100] })
  const stage = (await findReportedCall(officer.id, call.slug))?.stages[0]
  const { reviewers } = await reportReviewers(officer.id, stage?.id ?? '')
  expect(reviewers.map(({ name, count, mean }) => [name, count, mean])).toEqual([
    [abel.name, 1, 25],
    [mirtha.name, 1, 75],
  ])
  expect(reviewers.every(({ days }) => days !== undefined && days >= 0 && days < 1)).toBe(true)
})
