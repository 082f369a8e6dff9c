import type { Page } from '@playwright/test'

import { startReview } from '#app/domain/application-review.ts'
import { submit } from '#app/domain/application-submit.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { plainWords } from '#tests/support/canaries.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { aCallThatAsks } from '#tests/support/planted-call.ts'
import { assignmentOf } from '#tests/support/reviewing.ts'
import { openedBy } from '#tests/support/signed-in-page.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import type { SmallCall } from '#tests/support/small-call.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

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
async function looksRight(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** Everything that the portal answers to this page, as text. */
function heardBy(page: Page) {
  const heard: Promise<string>[] = []
  page.on('response', (response) => {
    heard.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(heard)).join('\n')
}

/** A page as it is sent, and its data alone. */
async function bothWays(page: Page, address: string) {
  const answers = [await page.request.get(address), await page.request.get(`${address}.data`)]
  return {
    statuses: answers.map((it) => it.status()),
    said: (await Promise.all(answers.map((it) => it.text()))).join(),
  }
}

type World = { call: SmallCall; mirtha: TestPerson; abel: TestPerson; officer: TestPerson }

async function threeInReview(): Promise<World & { applications: SmallApplication[] }> {
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

test('an officer sees the plan and its letter, applies it, and a reviewer in conflict never receives the text', async ({
  opens,
  portal,
  relay,
}) => {
  const { call, officer, mirtha, abel, applications } = await threeInReview()
  const [water, cacao] = applications
  if (!water || !cacao) throw new Error('there are three')
  const desk = await openedBy(opens, portal.origin, officer)
  await desk.goto(`/manage/calls/${call.slug}/assignment`)
  await looksRight(desk)
  await desk.getByRole('button', { name: 'Ver el plan' }).click()
  const apply = desk.getByRole('button', { name: 'Pedir 6 evaluaciones y enviar 6 correos' })
  await expect(apply).toBeVisible()
  await expect(desk.getByRole('row', { name: /Mirtha/ }).first()).toContainText(`3 a ${mirtha.email ?? ''}`)
  await expect(desk.getByText('Antes de leerla, diga si tiene un conflicto de interés')).toBeVisible()
  await looksRight(desk)
  expect(await database().selectFrom('assignments').select('id').execute()).toEqual([])
  await apply.click()
  await expect(desk.getByText('Se pidieron 6 evaluaciones.')).toBeVisible()
  await looksRight(desk)
  for (const { email } of [mirtha, abel])
    await expect.poll(async () => (await relay.inboxOf(email ?? '')).length).toBe(3)

  const page = await openedBy(opens, portal.origin, mirtha)
  const heard = heardBy(page)
  await page.goto('/review')
  await expect(page).toHaveURL(/statement$/)
  await looksRight(page)
  await page.getByRole('button', { name: 'Guardar mi declaración' }).click()
  await page.getByRole('link', { name: 'Declarar y empezar' }).click()
  for (const it of applications) {
    const group = page.getByRole('group', { name: new RegExp(it.reference) })
    if (it !== cacao) await group.getByLabel('No tengo conflicto').check()
    else {
      await group.getByLabel('Tengo un conflicto').check()
      await group.getByLabel('Tipo de conflicto').selectOption('family')
    }
  }
  await page.getByRole('button', { name: 'Guardar respuestas' }).click()
  await expect(page.getByRole('status')).toHaveText('Gracias. Ya puede leer las solicitudes.')
  await expect(page.getByRole('link', { name: /Agua segura|Radio comunal|Cacao/ })).toHaveCount(2)
  await page.getByRole('link', { name: /Agua segura/ }).click()
  await expect(page.getByText('CANARY-agua')).toBeVisible()
  const closed = `/review/${await assignmentOf(cacao, mirtha)}`
  const tried = [
    await bothWays(page, closed),
    await bothWays(page, '/review'),
    await bothWays(page, '/review/offers'),
  ]
  const open = await bothWays(page, `/review/${await assignmentOf(water, mirtha)}`)
  expect(tried[0]?.statuses).toEqual([404, 404])
  expect(open.statuses).toEqual([200, 200])
  const everything = [await heard(), open.said, ...tried.map(({ said }) => said)].join('\n')
  expect([everything.includes('CANARY-agua'), everything.includes('CANARY-cacao')]).toEqual([true, false])

  await desk.goto(`/manage/applications/${cacao.id}/reviewers`)
  await desk.getByRole('button', { name: 'Buscar quién puede evaluarla' }).click()
  await expect(desk.getByRole('heading', { name: 'Faltan evaluadores: 1' })).toBeVisible()
  await expect(desk.getByText('personas en conflicto de interés, que nunca se asignan: 1')).toBeVisible()
  await looksRight(desk)
})

test('what one person is asked about by hand is shown before, and reviewers choose what the office lets them', async ({
  opens,
  portal,
}) => {
  const { call, officer, abel, applications } = await threeInReview()
  const [water] = applications
  if (!water) throw new Error('there are three')
  const desk = await openedBy(opens, portal.origin, officer)
  await desk.goto(`/manage/calls/${call.slug}/assignment`)
  await desk.getByLabel('Cuántas solicitudes puede tomar cada persona por su cuenta').fill('1')
  await desk.getByLabel('Preguntar a cada persona qué solicitudes prefiere').check()
  await desk.getByRole('button', { name: 'Guardar' }).click()
  await expect(desk.getByRole('status')).toHaveText('Guardamos lo que los evaluadores pueden elegir.')
  await desk.getByRole('link', { name: 'Asignar a mano varias solicitudes a una persona' }).click()
  await looksRight(desk)
  await desk.getByLabel('Evaluador o evaluadora').selectOption(abel.id)
  await desk.getByLabel(new RegExp(water.reference)).check()
  await desk.getByRole('button', { name: 'Ver antes de pedir' }).click()
  await looksRight(desk)
  await desk.getByRole('button', { name: 'Pedir 1 evaluación y enviar 1 correo' }).click()
  await expect(desk.getByText('Se pidió 1 evaluación.')).toBeVisible()

  const look = await openedBy(opens, portal.origin, abel)
  for (const address of ['/review/offers', '/review/profile', '/review']) {
    await look.goto(address)
    await looksRight(look)
  }
  const page = await openedBy(opens, portal.origin, abel, false)
  await page.goto('/review/offers')
  await page.getByRole('button', { name: /Tomar para evaluar .*Radio comunal/ }).click()
  await expect(page.getByRole('group', { name: /Radio comunal/ })).toBeVisible()
})
