import { expect, test } from 'vitest'

import type { Answers } from '#app/domain/answer.ts'
import { closeReview } from '#app/domain/application-review.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { draftRubricFaults } from '#app/domain/rubric-draft.ts'
import { rubricDiff } from '#app/domain/rubric-diff.ts'
import { submitReview } from '#app/domain/review-rules.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { findRanking } from '#db/ranking.ts'
import { changeReview } from '#db/review.ts'
import { findReview, readScoredRubric } from '#db/review-view.ts'
import { changeRubricDraft, createRubric, publishRubric, startRubricDraft } from '#db/rubric-draft.ts'
import { findRubric } from '#db/rubric-family.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { accepts, anApplicationInReview, asks, submits } from '#tests/support/reviewing.ts'
import { saveReview } from '#tests/support/saved-review.ts'

freshPortal()

const typed = (words: string, more: Answers = {}): Answers => ({
  ...{ text_es: words, text_en: words, answer: 'scale', scale_min: '1', scale_max: '5', optional: 'no' },
  ...more,
})

/** From 1 to 5, weights that sum to 1, one criterion that may be left out and one of yes and no. */
const another = [
  typed('Necesidad', { weight: '0.5', justified_scores: '1, 5', justification_words: '2' }),
  typed('Plan', {
    weight: '0.3',
    about: ['title'],
    anchors: [{ score: '1', anchor_es: 'Mal', anchor_en: 'Bad' }],
  }),
  typed('Alcance', { weight: '0.1', optional: 'yes' }),
  typed('Acuerdo de la asamblea', { weight: '0.1', answer: 'yes_no' }),
]

function writes(personId: string, id: string, criteria: readonly Answers[]) {
  return changeRubricDraft(personId, id, (draft) => ({
    ...draft,
    criteria: criteria.map((it, at) => ({ id: `c${at}`, typed: it })),
  }))
}

test('a stage scores by a rubric that its officer wrote: another scale, weights that sum to 1, a criterion that may be left out, and a yes or no', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const title = { es: 'Criterios nuevos', en: 'New criteria' }
  const id = await createRubric(officer.id, { funderId: call.funderId, slug: 'nuevos', title })
  await writes(officer.id, id, another.with(0, typed('', { weight: '0' })))
  await expect(publishRubric(officer.id, id)).rejects.toEqual(new Refusal('rubric_incomplete'))
  const begun = await findRubric(officer.id, id)
  const scope = { locales: ['es', 'en'], questions: ['title'] }
  expect(
    begun?.draft && draftRubricFaults(begun.draft.content, scope).map(({ code, at }) => [code, at]),
  ).toEqual([
    ['text_missing', 0],
    ['text_missing', 0],
    ['weight_not_positive', 0],
  ])

  await writes(officer.id, id, another)
  expect(await publishRubric(officer.id, id)).toBe(1)
  await database().updateTable('stages').set({ rubric_id: id }).where('id', '=', call.reviewId).execute()
  const review = await asks(officer, application, reviewer)
  await accepts(reviewer, review)
  const scores = [
    { criterion: 'necesidad', score: '5', justification: 'Muy urgente' },
    { criterion: 'plan', score: '3', justification: '' },
    { criterion: 'alcance', score: '', justification: '' },
    { criterion: 'acuerdo_de_la_asamblea', score: '1', justification: '' },
  ]
  await saveReview(review, reviewer.id, { scores, notesToPanel: '', feedback: '' })
  await changeReview(review, { personId: reviewer.id }, (file, signed, stored) =>
    submitReview(file, { scores: stored }, signed),
  )
  await changeApplication(application.id, { personId: officer.id }, (file, signed) =>
    closeReview(file, { reason: 'El panel se adelanta.' }, signed),
  )
  // (0.5 · 1 + 0.3 · 0.5 + 0.1 · 1) / 0.9, of 100.
  expect((await findRanking(officer.id, call.slug))?.rows.map(({ mean }) => mean)).toEqual(['83.33'])
})

test('reviews keep the version that they were written by, and what is not begun takes the one that the stage has', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'reviewer', 'Rafael Panduro')
  const written = await asks(officer, application, reviewer)
  await accepts(reviewer, written)
  await submits(reviewer, written, '2')
  const open = await asks(officer, application, other)
  await accepts(other, open)

  await startRubricDraft(officer.id, call.rubricId)
  await expect(startRubricDraft(officer.id, call.rubricId)).rejects.toEqual(new Refusal('draft_stands'))
  await changeRubricDraft(officer.id, call.rubricId, (draft) => ({
    ...draft,
    criteria: [
      ...draft.criteria.map((it) => ({ ...it, typed: { ...it.typed, weight: '3' } })),
      { id: 'c1', typed: typed('Plan', { weight: '1' }) },
    ],
  }))
  expect(await publishRubric(officer.id, call.rubricId)).toBe(2)
  const versions = (await findRubric(officer.id, call.rubricId))?.versions ?? []
  const [second, first] = versions.map(({ criteria }) => criteria)
  expect(
    rubricDiff(first ?? [], second ?? []).criteria.map(({ change, criterion, properties }) => {
      return [change, criterion.key, properties]
    }),
  ).toEqual([
    ['changed', 'need', ['weight']],
    ['added', 'plan', []],
  ])

  const newest = await database()
    .selectFrom('rubrics')
    .where('funder_id', '=', call.funderId)
    .where('number', '=', 2)
    .select('id')
    .executeTakeFirstOrThrow()
  await database()
    .updateTable('stages')
    .set({ rubric_id: newest.id })
    .where('id', '=', call.reviewId)
    .execute()
  const keysOf = async (personId: string, id: string) => {
    const review = await findReview(personId, id)
    return review && (await readScoredRubric(review)).map(({ key }) => key)
  }
  expect(await keysOf(reviewer.id, written)).toEqual(['need'])
  expect(await keysOf(other.id, open)).toEqual(['need', 'plan'])
})

test('who is no officer of the funder finds no rubric, to read or to change', async () => {
  const { call, reviewer } = await anApplicationInReview()
  const stranger = await anApplicationInReview()
  for (const { id } of [reviewer, stranger.officer]) {
    expect(await findRubric(id, call.rubricId)).toBeUndefined()
    await expect(startRubricDraft(id, call.rubricId)).rejects.toEqual(new Refusal('not_found'))
  }
})
