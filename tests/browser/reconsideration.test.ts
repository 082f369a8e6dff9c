import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { signIn } from '#tests/support/signed-in-page.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

test('a refused applicant asks, is heard, and the letter and the page say which decision holds no more', async ({
  page,
  portal,
  relay,
}) => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const rosa = await aPerson('Rosa Tapullima', 'rosa.tapullima@example.org')
  const { id, reference } = await anApplication(call, { status: 'in_panel', representatives: [rosa] })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await releases(approver, id)

  await signIn(page.context(), portal.origin, rosa)
  await page.goto(`/apply/${id}`)
  await page.getByRole('link', { name: 'Pedir que se reconsidere' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Enviar el pedido' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('¿Por qué debe reconsiderarse?')
  await page.getByLabel('¿Por qué debe reconsiderarse?').fill('El acta firmada sí estaba en el anexo 3.')
  await page.getByRole('button', { name: 'Enviar el pedido' }).click()
  await expect(page.getByRole('status')).toContainText('Recibimos su pedido')
  await expect(page.getByText('Estamos leyendo sus razones')).toBeVisible()

  await signIn(page.context(), portal.origin, officer)
  await page.goto('/manage')
  await page.getByRole('link', { name: 'Reconsideraciones por responder' }).click()
  await page.getByRole('link', { name: reference }).click()
  await page.getByRole('link', { name: 'Reconsideración' }).first().click()
  await expect(page.getByText('El acta firmada sí estaba en el anexo 3.')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Reconsiderar: la solicitud vuelve a estar en curso').check()
  await page.getByLabel('Nuestra respuesta').fill('El acta estaba en el anexo 3; no la vimos.')
  await page.getByRole('button', { name: 'Guardar la respuesta' }).click()
  await expect(page.getByRole('status')).toContainText('Falta que otra persona la apruebe')

  await signIn(page.context(), portal.origin, approver)
  await page.goto(`/manage/applications/${id}/decision`)
  await page.getByRole('button', { name: /^Aprobar/ }).click()
  await page.getByRole('button', { name: /^Enviar/ }).click()
  const letters = await relay.inboxOf('rosa.tapullima@example.org', 4)
  const [letter] = letters.filter(({ subject }) => subject.startsWith('Su solicitud vuelve a estar en curso'))
  expect(letter?.text.replaceAll(/\s+/g, ' ')).toContain(
    'que no financiaba el proyecto. La anterior ya no vale',
  )

  await signIn(page.context(), portal.origin, rosa)
  await page.goto(`/apply/${id}`)
  await expect(page.getByRole('heading', { name: 'Decisión reconsiderada' })).toBeVisible()
  await expect(page.getByText(/No se financiará, .*Ya no vale/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})
