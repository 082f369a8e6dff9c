import type { Page } from '@playwright/test'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { aDeliberation } from '#tests/support/deliberating.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { accepts, anApplicationInReview, asks } from '#tests/support/reviewing.ts'
import { codeIn } from '#tests/support/signing-in.ts'
import { openedBy, signIn } from '#tests/support/signed-in-page.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

/** Nothing that axe finds, and nothing wider than a small phone. */
async function looksRight(page: Page, address: string) {
  await page.goto(address)
  expect(await accessibilityFaults(page), address).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    `width of ${address}`,
  ).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 720 })
}

test('the pages of the office can be read by everyone, before a decision and after it is sent', async ({
  page,
  portal,
}) => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const nobody = await aPerson('Edilberto Del Águila', null)
  const representatives = [await aPerson('Rosa Tapullima'), nobody]
  const { id } = await aReviewedApplication(call, ['3', '4'], { representatives })
  await signIn(page.context(), portal.origin, officer)
  const desk = `/manage/applications/${id}`

  await proposes(officer, id, aDecline)
  await looksRight(page, `${desk}/decision`)
  await expect(page.frameLocator('iframe').getByText(aDecline.feedback)).toBeVisible()
  await approves(approver, id)
  await looksRight(page, `${desk}/decision`)
  await releases(approver, id)
  const rest = ['/decision', '', '/screening', '/reviewers', '/history', '/steps/put_on_hold'].map(
    (part) => desk + part,
  )
  const lists = [`/manage/calls/${call.slug}`, `/manage/calls/${call.slug}/ranking`]
  for (const address of [
    ...rest,
    ...lists,
    '/manage',
    '/manage/notices',
    '/manage/emails',
    '/manage/staff',
    '/account',
  ])
    await looksRight(page, address)
})

test('the way in for people who share an inbox can be read by everyone', async ({ page, relay }) => {
  const email = 'familia@example.org'
  await aPerson('Rosa Tapullima', email)
  await aPerson('Julia Tapullima', email)
  await looksRight(page, '/sign-in')
  await page.getByLabel('Su correo electrónico').fill(email)
  await page.getByRole('button', { name: 'Enviarme un código' }).click()
  await looksRight(page, '/sign-in/code')
  const [letter] = await relay.inboxOf(email)
  await page.getByLabel('Código de 6 cifras').fill(codeIn(letter?.text))
  await page.getByRole('button', { name: 'Ingresar' }).click()
  await expect(page.getByRole('heading', { name: '¿Quién es usted?' })).toBeVisible()
  await looksRight(page, '/sign-in/who')
})

test('a reviewer leaves without pressing anything and finds their scores again, and never presses submit by mistake', async ({
  page,
  portal,
}) => {
  const { application, officer, reviewer } = await anApplicationInReview()
  const assignment = await asks(officer, application, reviewer)
  await accepts(reviewer, assignment)
  await signIn(page.context(), portal.origin, reviewer)
  await looksRight(page, `/review/${assignment}`)

  await page.getByRole('radio', { name: /^3/ }).check()
  await page.getByRole('radio', { name: /^3/ }).press('Enter')
  await expect(page.getByLabel('Notas para el panel')).toBeFocused()
  await page.getByRole('link', { name: 'Mis evaluaciones' }).first().click()
  await page.getByRole('link', { name: /Agua segura/ }).click()
  await expect(page.getByRole('radio', { name: /^3/ })).toBeChecked()
  await page.getByRole('button', { name: 'Guardar borrador' }).last().click()
  await expect(page.locator('.minka-notice--success')).toHaveText(/^Guardado a las \d\d:\d\d\./)
  await expect(page.getByRole('radio', { name: /^3/ })).toBeChecked()
})

test('reviewers see each other once theirs is in, revise or leave it as it was, mention, flag and resolve, until an officer closes the review', async ({
  opens,
  portal,
  relay,
}) => {
  const { call, application, officer, mirtha, abel, rafael, ids } = await aDeliberation()
  await aReviewedApplication(call, ['2', '3'], { title: 'Radio', reviewers: [mirtha, abel] })
  await aReviewedApplication(call, ['1', '3'], { title: 'Cacao', reviewers: [abel, rafael] })
  await aReviewedApplication(call, ['4', '2'], { title: 'Viveros', reviewers: [mirtha, rafael] })
  const page = await openedBy(opens, portal.origin, rafael)
  expect((await page.goto(`/review/${ids.rafael}/discussion`))?.status()).toBe(404)
  await page.goto(`/review/${ids.rafael}`)
  await page.locator('input[name="score_need"][value="2"]').check()
  await page.getByRole('button', { name: 'Enviar evaluación' }).last().click()
  await expect(page).toHaveURL(/done=submitted/)
  await page.goto(`/review/${ids.rafael}`)
  await page.getByRole('button', { name: 'Corregir mi evaluación' }).click()
  await page.locator('input[name="score_need"][value="0"]').check()
  await looksRight(page, page.url())
  await page.getByRole('button', { name: 'Dejar la evaluación como la envié' }).click()
  await expect(page.getByText('Su evaluación quedó como la envió.')).toBeVisible()
  await page.getByRole('link', { name: 'Ver las otras evaluaciones y deliberar' }).click()
  const { label } = await database()
    .selectFrom('assignments')
    .where('id', '=', ids.mirtha)
    .select('label')
    .executeTakeFirstOrThrow()
  await page.getByLabel('Su mensaje').fill('¿Cómo se sostiene después del primer año?')
  await page.getByLabel(`Evaluador ${label ?? ''}`, { exact: true }).check()
  await page.getByRole('button', { name: 'Escribir el mensaje' }).click()
  await expect(page.getByRole('status')).toHaveText('Su mensaje quedó escrito.')
  expect(await page.content()).not.toMatch(/Mirtha|Abel/)
  await looksRight(page, page.url())
  const told = async () =>
    (await relay.inboxOf(mirtha.email ?? '')).filter(({ subject }) => /^Le mencionaron/.test(subject))
  await expect.poll(async () => (await told()).length).toBe(1)

  const plain = await openedBy(opens, portal.origin, mirtha, false)
  await plain.goto(`/review/${ids.mirtha}/discussion`)
  await expect(plain.getByText('¿Cómo se sostiene después del primer año?')).toBeVisible()
  await plain.getByText('Poner una señal').click()
  await plain.getByLabel('Parte del formulario').selectOption({ label: 'El proyecto' })
  await plain.getByRole('button', { name: 'Poner la señal' }).click()
  await expect(plain.locator('.govuk-error-summary')).toContainText('Qué hay que mirar')
  await plain.getByLabel('Qué hay que mirar').fill('Falta el mantenimiento.')
  await plain.getByRole('button', { name: 'Poner la señal' }).click()
  await plain.goto(`/review/${ids.mirtha}`)
  await plain.getByRole('button', { name: 'Corregir mi evaluación' }).click()
  await plain.locator('input[name="score_need"][value="4"]').check()
  await plain.getByRole('button', { name: 'Enviar evaluación' }).last().click()
  await expect(plain).toHaveURL(/done=submitted/)
  await page.reload()
  await page.getByText('Resolver una señal').click()
  await page.getByLabel('Cómo se resolvió').fill('Lo paga la comunidad.')
  await page.getByRole('button', { name: 'Resolver la señal' }).click()
  await expect(page.getByText('Resuelta', { exact: true })).toBeVisible()

  const desk = await openedBy(opens, portal.origin, officer)
  await desk.goto(`/manage/applications/${application.id}/discussion`)
  await expect(desk.getByText(/^Rafael Panduro \(evaluador [A-Z]\)$/)).toBeVisible()
  await looksRight(desk, desk.url())
  await desk.goto(`/manage/calls/${call.slug}/closing`)
  await looksRight(desk, desk.url())
  await desk.getByRole('button', { name: 'Cerrar la revisión de las marcadas' }).click()
  await expect(desk.getByRole('status')).toContainText(`Se cerró 1 revisión: ${application.reference}.`)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Escribir el mensaje' })).toHaveCount(0)
  await desk.goto(`/manage/calls/${call.slug}/ranking`)
  await expect(desk.getByRole('columnheader', { name: 'Calibrado' })).toBeVisible()
  await expect(desk.getByRole('row', { name: /Agua segura/ })).toContainText('58.33')
  await expect(desk.getByRole('row', { name: /Agua segura/ })).toContainText('±')
  await desk.getByRole('link', { name: 'Ver cómo puntúa cada evaluador' }).click()
  await expect(desk.getByRole('row', { name: /Rafael Panduro/ })).toBeVisible()
  await looksRight(desk, desk.url())
  expect(await told()).toHaveLength(1)
})
