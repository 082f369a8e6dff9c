import { beforeAll, expect, test } from 'vitest'

import { writeLettersWith } from '#db/letter.ts'
import { findReview } from '#db/review-view.ts'
import { listWritten } from '#db/review-words.ts'
import { renderLetter } from '#emails/render.ts'
import { asSent, aSentReview, corrects, standingOf } from '#tests/support/correcting.ts'
import { staffOf } from '#tests/support/people.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { plain } from '#tests/support/visible-text.ts'
import { type Visitor, destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

async function reads(visitor: Visitor, address: string): Promise<string> {
  const response = await visitor.get(address)
  expect(response.status, address).toEqual(200)
  return response.text()
}

/** What the button says that leaves a review as it was sent, for each that a page has. */
function keepButtons(page: string): (string | undefined)[] {
  return [...page.matchAll(/<button([^>]*)>([^<]*)/g)]
    .filter(([, attributes = '']) => attributes.includes('value="keep"'))
    .map(([, , words]) => words)
}

test('a reviewer without scripts takes a correction back by a button, and what was typed last is kept under it', async () => {
  const { reviewer, id } = await aSentReview()
  const page = `/review/${id}`
  const visitor = await signedIn(house().portal.origin, reviewer)
  expect(keepButtons(await reads(visitor, page))).toEqual([])
  expect(destination(await visitor.post(page, { intent: 'revise' }))).toEqual(`${page}?done=reopened`)

  const opened = await reads(visitor, `${page}?done=reopened`)
  expect(keepButtons(opened)).toEqual(['Dejar la evaluación como la envié'])
  expect(plain(opened)).toContain('Si la oficina cierra la revisión antes de que la envíe otra vez')
  const typed = { asked: 'notesToPanel', notesToPanel: 'A medias', 'base:notesToPanel': '0' }
  const kept = await visitor.post(page, { intent: 'keep', op: opIn(opened), ...typed })
  expect([kept.status, destination(kept)]).toEqual([302, `${page}?done=kept`])

  expect(plain(await reads(visitor, `${page}?done=kept`))).toContain('Su evaluación quedó como la envió.')
  expect(await standingOf(reviewer, id)).toMatchObject({ status: 'submitted', ...asSent })
  // The first text, the one that was half typed, and the first again.
  expect((await listWritten(id)).get('notesToPanel')).toMatchObject({ value: 'Buen plan.', revision: 3 })
})

function opIn(page: string): string {
  return /<input type="hidden" name="op" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

test('a review that was never sent has no such button, and the same said by hand is refused with nothing lost', async () => {
  const { call, application, officer } = await aSentReview()
  const other = await staffOf(call.id, 'reviewer', 'Rafael Panduro')
  const id = await asks(officer, application, other)
  await accepts(other, id)
  const visitor = await signedIn(house().portal.origin, other)
  const opened = await reads(visitor, `/review/${id}`)
  expect(keepButtons(opened)).toEqual([])

  const typed = { asked: 'feedback', feedback: 'Va bien', 'base:feedback': '0' }
  const refused = await visitor.post(`/review/${id}`, { intent: 'keep', op: opIn(opened), ...typed })
  expect(refused.status).toEqual(409)
  expect(plain(await refused.text())).toContain('Esta evaluación todavía no se envió ninguna vez.')
  expect(await findReview(other.id, id)).toMatchObject({ status: 'accepted', feedback: 'Va bien' })
})

test('before closing, the office reads on each page who is correcting and what counts then', async () => {
  const { call, application, officer, reviewer, id } = await aSentReview()
  await corrects(reviewer, id)
  const visitor = await signedIn(house().portal.origin, officer)
  const own = `/manage/applications/${application.id}`
  const counts = 'si se cierra antes, cuenta lo que se envió'

  expect(plain(await reads(visitor, `${own}/reviewers`))).toContain(`Se está corrigiendo; ${counts}`)
  for (const page of [`/manage/calls/${call.slug}/closing`, `${own}/steps/close_review`])
    expect(plain(await reads(visitor, page)), page).toContain(
      `1 se está corrigiendo (Mirtha Saboya); ${counts}`,
    )
})
