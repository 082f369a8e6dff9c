import type { Page } from '@playwright/test'

import { pay, preparePayment } from '#app/domain/award-tranche-rules.ts'
import { changeTranche } from '#db/award-tranche.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aPdf } from '#tests/support/a-pdf.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { type TestAward, anOffer, numbered } from '#tests/support/awarding.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aPerson } from '#tests/support/people.ts'
import { signIn } from '#tests/support/signed-in-page.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

test('an offer is accepted, agreed, paid, reported, corrected, paid again and closed', async ({
  page,
  portal,
  relay,
}) => {
  const rosa = await aPerson('Rosa Tapullima', 'rosa.tapullima@example.org')
  const award = await anOffer({ representatives: [rosa] })
  const { officer, approver } = award
  const as = (person: typeof rosa) => signIn(page.context(), portal.origin, person)

  await as(rosa)
  await acceptsWithAccount(page, award)
  await as(officer)
  await plansAndAgrees(page, award)
  await as(approver)
  await verifiesAndStarts(page, award)
  await paysFirst(page, award)
  await as(rosa)
  await reports(page, award)
  await as(officer)
  await returnsReport(page, award)
  await as(rosa)
  await correctsReport(page, award)
  await as(officer)
  await acceptsReport(page, award)
  await as(approver)
  await closes(page, award)

  const letters = await relay.inboxOf('rosa.tapullima@example.org', 14)
  const said = letters.map(({ subject }) => subject.replace(/:.*/, ''))
  for (const subject of ['Le pedimos corregir su informe', 'Su proyecto concluyó'])
    expect(said.filter((it) => it.startsWith(subject))).toHaveLength(1)
})

async function looksRight(page: Page, address: string) {
  await page.goto(address)
  expect(await accessibilityFaults(page)).toEqual([])
}

async function says(page: Page, words: string | RegExp) {
  await expect(page.getByRole('status').first()).toContainText(words)
}

async function typesDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  await page.locator(`[name="${name}-day"]`).fill(day)
  await page.locator(`[name="${name}-month"]`).fill(month)
  await page.locator(`[name="${name}-year"]`).fill(year)
}

async function acceptsWithAccount(page: Page, { id }: TestAward) {
  await page.goto(`/apply/${id}/award`)
  await page.getByRole('button', { name: /^Aceptar la donación/ }).click()
  await says(page, 'Donación aceptada')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Datos de pago' }).click()
  await page.getByRole('radio', { name: 'La propia organización' }).check()
  await page.getByLabel('RUC de quien recibe').fill('20512333798')
  await page.getByLabel('Banco').fill('BBVA')
  await page.getByLabel('Cuenta (CCI)').fill('011-366-000100032542-21')
  await page.getByRole('button', { name: /^Guardar y avisar/ }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('el número no es válido')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('RUC de quien recibe').fill('20131312955')
  await page.getByRole('button', { name: /^Guardar y avisar/ }).click()
  await says(page, 'Datos de pago guardados')
}

async function plansAndAgrees(page: Page, { id }: TestAward) {
  const base = `/manage/applications/${id}/award`
  await looksRight(page, base)
  await looksRight(page, `${base}/offer`)
  await looksRight(page, `${base}/plan`)
  await typesDay(page, 'report.0', ['30', '6', '2027'])
  await page.locator('[name="tranche.0.amount"]').fill('3000')
  await page.locator('[name="tranche.0.waits"]').selectOption('start')
  await page.locator('[name="tranche.1.amount"]').fill('1999.99')
  await page.locator('[name="tranche.1.waits"]').selectOption('1')
  await page.getByRole('button', { name: 'Guardar el plan' }).click()
  await expect(page.getByText('sumar, cada uno, exactamente la donación')).toBeVisible()
  await page.locator('[name="tranche.1.amount"]').fill('2000')
  await page.getByRole('button', { name: 'Guardar el plan' }).click()
  await says(page, 'Plan guardado')

  await looksRight(page, `${base}/agreement`)
  const file = { name: 'acta.pdf', mimeType: 'application/pdf', buffer: await aPdf({}) }
  await page.locator('[name="minutes"]').setInputFiles(file)
  await typesDay(page, 'signed', ['3', '11', '2026'])
  await page.getByRole('button', { name: 'Guardar el convenio' }).click()
  await says(page, 'Convenio guardado')
  const pdf = await page.request.get(`${base}/agreement.pdf`)
  expect((await pdf.body()).subarray(0, 5).toString()).toEqual('%PDF-')

  await looksRight(page, `${base}/payment`)
  await page.getByLabel('¿Con quién habló?').fill('Rosa Tapullima')
  await page.getByLabel('¿A qué número?').fill('965 000 118')
  await page.getByRole('button', { name: 'Registrar la llamada' }).click()
  await says(page, 'Llamada registrada')
}

async function verifiesAndStarts(page: Page, { id }: TestAward) {
  const base = `/manage/applications/${id}/award`
  await page.goto(`${base}/payment`)
  await page.getByRole('button', { name: 'Verificar los datos de pago' }).click()
  await says(page, 'Datos de pago verificados')
  await looksRight(page, `${base}/start`)
  await typesDay(page, 'ends', ['30', '11', '2027'])
  await page.getByRole('button', { name: 'Ver la carta' }).click()
  await page.getByRole('button', { name: /^Poner en marcha/ }).click()
  await says(page, 'La donación está en ejecución')
}

async function paysFirst(page: Page, { id, officer }: TestAward) {
  const tranche = await numbered('tranches', id)
  await changeTranche(tranche, { personId: officer.id }, (file, signed) => preparePayment(file, {}, signed))
  await looksRight(page, `/manage/applications/${id}/award/tranches/1`)
  await page.getByRole('button', { name: 'Ver la carta', exact: true }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Escriba el número de la operación')
  await page.getByLabel('Operación').fill('OP-0031')
  await page.getByRole('button', { name: 'Ver la carta', exact: true }).click()
  await page.getByRole('button', { name: /^Registrar el pago/ }).click()
  await says(page, 'Pago registrado')
}

async function reports(page: Page, { id }: TestAward) {
  const base = `/apply/${id}/award/reports/1`
  await looksRight(page, base)
  await looksRight(page, `${base}/questions/work_done`)
  await page.getByLabel('¿Qué hicieron en este tiempo?').fill('Cavamos el pozo.')
  await page.getByRole('button', { name: 'Guardar y continuar' }).click()
  await spends(page, '2900.505')
  await expect(page.locator('.govuk-error-summary')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await spends(page, '2900.50')
  await page.goto(base)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: /^Presentar y avisar/ }).click()
  await says(page, 'Informe presentado')
}

async function spends(page: Page, amount: string) {
  await page.locator('[name="costs.0.detail"]').fill('Tubos')
  await page.locator('[name="costs.0.budget_line"]').selectOption('whole')
  await page.locator('[name="costs.0.spent"]').fill(amount)
  await page.getByRole('button', { name: 'Guardar y continuar' }).click()
}

async function returnsReport(page: Page, { id }: TestAward) {
  await looksRight(page, `/manage/applications/${id}/award/reports/1`)
  await page.getByText('Devolver para corregir').click()
  await page.getByRole('checkbox', { name: 'Los gastos' }).check()
  await page.getByLabel('¿Qué hay que corregir?').fill('Falta un recibo del flete.')
  await typesDay(page, 'due', ['15', '7', '2027'])
  await page.getByRole('button', { name: 'Ver la carta' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await expect(page.getByText('Falta un recibo del flete.')).toBeVisible()
  await page.getByRole('button', { name: /^Devolver el informe/ }).click()
  await says(page, 'Informe devuelto')
}

async function correctsReport(page: Page, { id }: TestAward) {
  await looksRight(page, `/apply/${id}/award/reports/1`)
  await expect(page.getByText('Falta un recibo del flete.')).toBeVisible()
  await page.getByRole('link', { name: 'Rendir los gastos' }).click()
  await spends(page, '2950')
  await page.goto(`/apply/${id}/award/reports/1`)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: /^Presentar y avisar/ }).click()
  await says(page, 'Informe presentado')
}

async function acceptsReport(page: Page, { id, approver, officer, call }: TestAward) {
  const base = `/manage/applications/${id}/award`
  await page.goto(`${base}/reports/1`)
  await page.getByRole('button', { name: /^Aceptar el informe/ }).click()
  await says(page, 'Informe aceptado')
  const second = await numbered('tranches', id, 2)
  await changeTranche(second, { personId: officer.id }, (file, signed) => preparePayment(file, {}, signed))
  await changeTranche(second, { personId: approver.id }, (file, signed) =>
    pay(file, { paidOn: '2026-11-01', reference: 'OP-0032' }, signed),
  )
  for (const part of ['budget', 'amendments']) await looksRight(page, `${base}/${part}`)
  const csv = await (await page.request.get(`${base}/budget.csv`)).text()
  expect(csv).toContain('5000.00,2950.00,2050.00')
  await looksRight(page, `/manage/calls/${call.slug}/awards`)
}

async function closes(page: Page, { id }: TestAward) {
  await looksRight(page, `/manage/applications/${id}/award/close`)
  await page.getByRole('button', { name: 'Ver la carta' }).click()
  await page.getByRole('button', { name: /^Cerrar la donación/ }).click()
  await says(page, 'Donación cerrada')
  await expect(page.getByText('No hay nada más que hacer')).toBeVisible()
}
