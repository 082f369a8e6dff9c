import type { Page } from '@playwright/test'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { recordRecommendations } from '#db/panel-recommendation.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { openedBy, signIn } from '#tests/support/signed-in-page.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

/** Nothing that axe finds, and nothing wider than a small phone. */
async function looksRight(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** Twenty-four applications before the panel, of which the budget carries sixteen; the panel has ranked all of them. */
async function aRankedCall() {
  const call = await aSmallCall({ closesInDays: -10, budget: '100000' })
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const applications = []
  for (let count = 1; count <= 24; count += 1) {
    const representatives = [await aPerson(`Representante ${String.fromCharCode(96 + count)}`)]
    const wishes = {
      status: 'in_panel',
      requested: '6000',
      title: `Proyecto ${count}`,
      representatives,
    } as const
    applications.push(await anApplication(call, wishes))
  }
  await recordRecommendations(
    officer.id,
    call.id,
    applications.map(({ id }, at) => ({
      applicationId: id,
      recommended: { rank: at + 1, amount: null, conditions: '' },
    })),
  )
  return { call, officer, applications, approver: await staffOf(call.id, 'approver', 'Elena Villacorta') }
}

test('a slate is proposed, approved by another person and sent in one batch, and everyone has their letter', async ({
  page,
  portal,
  relay,
  opens,
}) => {
  const { call, officer, approver, applications } = await aRankedCall()
  const address = `/manage/calls/${call.slug}`
  await signIn(page.context(), portal.origin, officer)
  await page.goto(`${address}/panel/recommendations`)
  await looksRight(page)

  await page.goto(`${address}/slates`)
  await looksRight(page)
  await page.getByLabel('Nombre de la propuesta').fill('Como dijo el panel')
  await page.getByRole('button', { name: 'Crear y poner reglas' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Como dijo el panel')
  await page.getByText('Cambiar las reglas y los montos').click()
  await looksRight(page)
  await page.getByRole('radio', { name: 'Seguir el orden' }).check()
  await page.getByRole('button', { name: 'Guardar los cambios' }).click()
  await page.getByRole('radio', { name: 'Se proponen para la lista de espera' }).check()
  await page.getByRole('button', { name: 'Probar la propuesta de 16 donaciones' }).click()
  await looksRight(page)
  await page.getByRole('button', { name: 'Proponer 24 decisiones' }).click()
  await expect(page.getByRole('status')).toHaveText('24 decisiones quedaron propuestas.')

  const other = await openedBy(opens, portal.origin, approver)
  await other.goto(`${address}/decisions`)
  await looksRight(other)
  await other.getByRole('button', { name: 'Revisar y aprobar las elegidas' }).click()
  await other.getByRole('button', { name: 'Aprobar 24 decisiones' }).click()
  await expect(other.getByRole('status')).toHaveText('24 decisiones quedaron aprobadas.')
  await other.goto(`${address}/decisions`)
  await other.getByRole('button', { name: 'Revisar y enviar las 24 aprobadas' }).click()
  await looksRight(other)
  await other.getByRole('button', { name: 'Enviar 24 decisiones' }).click()
  await expect(other.getByRole('status')).toHaveText('24 decisiones se enviaron.')
  await other.goto(`${address}/waiting`)
  await looksRight(other)

  const subjects = []
  for (const { representatives } of applications) {
    // The first said that the application had been received.
    const letters = await relay.inboxOf(representatives[0]?.email ?? '', 2)
    subjects.push(letters.map(({ subject }) => subject).filter((it) => !it.startsWith('Recibimos')))
  }
  expect(subjects).toEqual(await subjectsOf(applications))
})

/** The subject that each application's decision was approved with, in their order. */
async function subjectsOf(applications: readonly { id: string }[]) {
  const rows = await database()
    .selectFrom('decisions as d')
    .innerJoin('decision_letters as b', 'b.decision_id', 'd.id')
    .innerJoin('letters as l', 'l.id', 'b.letter_id')
    .where('d.status', '=', 'released')
    .select(['d.application_id', 'd.outcome', 'l.subject'])
    .execute()
  expect(rows.filter(({ outcome }) => outcome === 'awarded')).toHaveLength(16)
  return applications.map(({ id }) =>
    rows.filter(({ application_id: of }) => of === id).map(({ subject }) => subject),
  )
}
