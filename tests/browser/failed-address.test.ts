import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { signIn } from '#tests/support/signed-in-page.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

test('a letter to a wrong address is seen, printed, and after the address is corrected arrives once', async ({
  page,
  portal,
  relay,
}) => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const rosa = await aPerson('Rosa Tapullima', 'rosa.tapulima@example.org')
  relay.plan('rosa.tapulima@example.org', 550)
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [rosa] })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await signIn(page.context(), portal.origin, approver)
  await page.goto(`/manage/applications/${id}/decision`)
  await page.getByRole('button', { name: /^Enviar/ }).click()
  await relay.refusalsOf('rosa.tapulima@example.org', 2)

  await signIn(page.context(), portal.origin, officer)
  await page.goto('/manage')
  await page.getByRole('link', { name: /no llegaron|fall/i }).click()
  await page.getByRole('link', { name: /^Esta vez no financiaremos/ }).click()
  await expect(page.getByRole('alert')).toContainText('rosa.tapulima@example.org no recibe correos')
  expect(await accessibilityFaults(page)).toEqual([])
  const pdf = await page.getByRole('link', { name: 'Carta para imprimir (PDF)' }).getAttribute('href')
  const printed = await page.request.get(pdf ?? '')
  expect([printed.headers()['content-type'], (await printed.body()).subarray(0, 5).toString()]).toEqual([
    'application/pdf',
    '%PDF-',
  ])

  await page.getByLabel('Dirección de correo').fill('rosa.tapullima')
  await page.getByRole('button', { name: 'Enviar a esta dirección' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Dirección de correo')
  await page.getByLabel('Dirección de correo').fill('rosa.tapullima@example.org')
  await page.getByLabel('¿Cómo sabe que es la correcta?').fill('La dictó por teléfono.')
  await page.getByRole('button', { name: 'Enviar a esta dirección' }).click()
  await expect(page.getByRole('status')).toHaveText('2 correos están otra vez en cola')
  const letters = await relay.inboxOf('rosa.tapullima@example.org', 3)
  expect(letters.filter(({ subject }) => subject.startsWith('Esta vez no financiaremos'))).toHaveLength(1)
  await page.getByRole('link', { name: 'Ver el correo nuevo' }).click()
  await expect(page.getByText('Enviado', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'Correcciones de esta dirección' })).toContainText(
    'de rosa.tapulima@example.org a rosa.tapullima@example.org',
  )
  expect(await accessibilityFaults(page)).toEqual([])
  await page.goto(`/manage/applications/${id}/seen`)
  await expect(page.getByText('Dirección de correo corregida: Rosa Tapullima')).toBeVisible()
  await page.goto('/manage/emails/pause')
  expect(await accessibilityFaults(page)).toEqual([])
})
