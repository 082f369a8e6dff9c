import type { Page } from '@playwright/test'

import { startReview } from '#app/domain/application-review.ts'
import { submit } from '#app/domain/application-submit.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect } from '#tests/support/browser.ts'
import { plainWords } from '#tests/support/canaries.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { aCallThatAsks } from '#tests/support/planted-call.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import type { SmallCall } from '#tests/support/small-call.ts'

const hour = 3_600_000

/** An application in review whose answer, and no other place, holds this word. */
async function inReview(call: SmallCall, officer: TestPerson, title: string, word: string) {
  const application = await anApplication(call, { title })
  const [speaker] = application.representatives
  if (!speaker) throw new Error('somebody speaks for it')
  const answer = { question: 'answer', value: json(word), revision: 1, updated_by: speaker.id }
  await database()
    .insertInto('answers')
    .values({ application_id: application.id, ...answer, updated_at: new Date() })
    .execute()
  const at = new Date(call.closesAt.getTime() - hour)
  await changeApplication(application.id, { personId: speaker.id }, (file, signed) =>
    submit(file, { reachedUsAt: at, declared: true }, { ...signed, at }),
  )
  const answered = { answer: 'yes', answered_by: officer.id, answered_at: new Date() } as const
  await database()
    .insertInto('screenings')
    .values({ application_id: application.id, stage_id: call.screeningId, item: 'region', ...answered })
    .execute()
  await changeApplication(application.id, { personId: officer.id }, (file, signed) =>
    startReview(file, {}, signed),
  )
  return application
}

/** Nothing that axe finds, and nothing wider than a small phone. */
export async function looksRight(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** Everything that the portal answers to this page, as text. */
export function heardBy(page: Page) {
  const heard: Promise<string>[] = []
  page.on('response', (response) => {
    heard.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(heard)).join('\n')
}

/** A page as it is sent, and its data alone. */
export async function bothWays(page: Page, address: string) {
  const answers = [await page.request.get(address), await page.request.get(`${address}.data`)]
  return {
    statuses: answers.map((it) => it.status()),
    said: (await Promise.all(answers.map((it) => it.text()))).join(),
  }
}

type World = { call: SmallCall; mirtha: TestPerson; abel: TestPerson; officer: TestPerson }

/** Three applications in review, each with a word of its own, and two reviewers, one of whom has stated nothing yet. */
export async function threeInReview(): Promise<World & { applications: SmallApplication[] }> {
  const call = await aCallThatAsks(plainWords)
  const officer = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const applications = []
  for (const [title, word] of [
    ['Agua segura', 'CANARY-agua'],
    ['Cacao con sombra', 'CANARY-cacao'],
    ['Radio comunal', 'CANARY-radio'],
  ] as const)
    applications.push(await inReview(call, officer, title, word))
  const [mirtha, abel] = [
    await staffOf(call.id, 'reviewer', 'Mirtha'),
    await staffOf(call.id, 'reviewer', 'Abel'),
  ]
  await database().deleteFrom('conflict_statements').where('person_id', '=', mirtha.id).execute()
  return { call, officer, mirtha, abel, applications }
}
