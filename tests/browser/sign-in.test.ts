import type { Page } from '@playwright/test'

import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aPerson } from '#tests/support/people.ts'
import { codeIn } from '#tests/support/signing-in.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'

onFreshPortal(aSmallCall)

async function enterCode(page: Page, relay: SmtpPeer, email: string) {
  const letters = await relay.inboxOf(email)
  await page.getByLabel('Código de 6 cifras').fill(codeIn(letters.at(-1)?.text))
  await page.getByRole('button', { name: 'Ingresar' }).click()
}

async function expectHeading(page: Page, name: string) {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
}

test('someone new signs in with what the letter says, and mistakes on the way are explained', async ({
  page,
  relay,
}) => {
  const email = 'nueva.esperanza@example.org'
  await page.goto('/account')
  await expectHeading(page, 'Ingresar con su correo')
  await page.getByLabel('Su correo electrónico').fill('nueva.esperanza')
  await page.getByRole('button', { name: 'Enviarme un código' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expectHeading(page, 'Ingresar con su correo')
  await page.getByLabel('Su correo electrónico').fill(email)
  await page.getByRole('button', { name: 'Enviarme un código' }).click()

  await expectHeading(page, 'Escriba el código que le enviamos')
  await page.getByLabel('Código de 6 cifras').fill('12')
  await page.getByRole('button', { name: 'Ingresar' }).click()
  await expect(page.getByRole('link', { name: /El código son 6 cifras/ })).toBeVisible()
  await expectHeading(page, 'Escriba el código que le enviamos')
  await enterCode(page, relay, email)

  await expectHeading(page, '¿Cómo se llama usted?')
  await page.getByLabel('Nombres y apellidos').fill('Rosa Tello')
  await page.getByRole('button', { name: 'Guardar y continuar' }).click()
  await expectHeading(page, 'Su cuenta')
  await expect(page.getByRole('link', { name: 'Rosa Tello' })).toBeVisible()
  await page.getByRole('button', { name: 'Salir' }).click()
  await expect(page.getByRole('link', { name: 'Ingresar' })).toBeVisible()
})

test('people who share an inbox choose who they are, without JavaScript', async ({ opens, relay }) => {
  const email = 'comunidad@example.org'
  await aPerson('Rosa Tello', email)
  await aPerson('Julia Vargas', email)
  const page = await (await opens({ javaScriptEnabled: false })).newPage()
  await page.goto('/account')
  await page.getByLabel('Su correo electrónico').fill(email)
  await page.getByRole('button', { name: 'Enviarme un código' }).click()
  await enterCode(page, relay, email)
  await expect(page.getByRole('heading', { name: '¿Quién es usted?' })).toBeVisible()
  await page.getByRole('radio', { name: 'Julia Vargas' }).check()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByRole('heading', { name: 'Su cuenta' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Julia Vargas' })).toBeVisible()
})
