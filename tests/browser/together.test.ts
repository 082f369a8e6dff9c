import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { entersByCode } from '#tests/support/applying.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { signIn } from '#tests/support/signed-in-page.ts'

let call: RealCall

onFreshPortal(async () => {
  call = await theRealCall()
})

test('a facilitator begins for a community without email and hands over by a code, which is typed on a phone', async ({
  page,
  opens,
  portal,
  relay,
}) => {
  const facilitator = await staffOfProgram(call.programId, 'facilitator', 'Wilder Tuanama')
  await signIn(page.context(), portal.origin, facilitator)
  await page.goto('/apply/organizations/new')
  await page.getByLabel('Nombre de la organización').fill('Comunidad Nativa Kachi')
  await page.getByRole('radio', { name: /Para una comunidad sin correo/ }).check()
  await page.getByRole('button', { name: 'Guardar la organización' }).last().click()
  await expect(page.getByRole('alert')).toContainText('Nombre de quien la representa')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Nombre de quien la representa').fill('Apu Julián Wajai')
  await page.getByLabel('Teléfono de quien la representa').fill('942 000 111')
  await page.getByLabel('Cómo dieron su consentimiento').fill('Firmó en el libro de actas.')
  await page.getByRole('button', { name: 'Guardar la organización' }).last().click()
  await expect(page.getByRole('heading', { name: 'Comunidad Nativa Kachi' })).toBeVisible()

  await page.goto('/calls/comunidades-amazonicas-2026/eligibility')
  for (const key of ['in_region', 'not_public', 'allowed_use', 'assembly'])
    await page.locator(`input[name="${key}"][value="yes"]`).check()
  await page.locator('input[name="member_count"]').fill('40')
  await page.getByRole('button', { name: 'Ver si podemos postular' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Continuar' }).click()
  await page.getByRole('button', { name: 'Empezar la solicitud' }).click()
  const enteredBy = 'Escrita por Wilder Tuanama en nombre de Comunidad Nativa Kachi.'
  await expect(page.getByText(enteredBy)).toBeVisible()

  await page.getByRole('link', { name: 'Registrar el consentimiento' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('radio', { name: 'Lo acordó la asamblea' }).check()
  await page.getByRole('button', { name: 'Guardar el consentimiento' }).click()
  await expect(page.getByText(/^Apu Julián Wajai dio su consentimiento el/)).toBeVisible()
  const application = new URL(page.url()).pathname
  await page.getByRole('link', { name: /Entregar la solicitud/ }).click()
  await page.getByRole('button', { name: 'Hacer un código' }).click()
  const code = (await page.locator('.minka-code').textContent()) ?? ''
  expect(code).toMatch(/^\d{3} \d{3} \d{4}$/)

  const phone = await (await opens({ viewport: { width: 360, height: 740 } })).newPage()
  await phone.goto('/sign-in?next=/apply/join')
  await entersByCode(phone, relay, 'julian@example.org')
  await phone.getByLabel('Nombres y apellidos').fill('Julián Wajai')
  await phone.getByRole('main').getByRole('button', { name: 'Guardar y continuar' }).click()
  await phone.getByLabel('Código de 10 cifras').fill('000 000 0000')
  await phone.getByRole('button', { name: 'Entrar a la organización' }).click()
  await expect(phone.getByRole('alert')).toContainText('No encontramos ese código')
  expect(await accessibilityFaults(phone)).toEqual([])
  await phone.getByLabel('Código de 10 cifras').fill(code)
  await phone.getByRole('button', { name: 'Entrar a la organización' }).click()
  await phone.getByRole('main').getByRole('link', { name: /AMZ26/ }).click()
  await expect(phone.getByText(enteredBy)).toBeVisible()
  await page.goto(`${application}/questions/need`)
  await phone.reload()
  await expect(phone.getByText(/^Wilder Tuanama está ahora en/)).toBeVisible()
  expect(await accessibilityFaults(phone)).toEqual([])

  await phone.getByRole('link', { name: 'Terminar su acceso' }).click()
  await phone.getByRole('button', { name: 'Terminar el acceso' }).click()
  await expect(phone.getByText('La organización terminó el acceso de Wilder Tuanama.')).toBeVisible()
  expect((await page.goto(application))?.status()).toEqual(404)
  await phone.context().close()
})
