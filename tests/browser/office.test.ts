import type { Page } from '@playwright/test'

import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { accepts, anApplicationInReview, asks } from '#tests/support/reviewing.ts'
import { codeIn } from '#tests/support/signing-in.ts'
import { signIn } from '#tests/support/signed-in-page.ts'
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
