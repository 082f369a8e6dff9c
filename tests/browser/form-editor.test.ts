import type { Page } from '@playwright/test'

import { findForm, listForms } from '#db/form.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { staffOf } from '#tests/support/people.ts'
import { signIn } from '#tests/support/signed-in-page.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

onFreshPortal()

/** Nothing that axe finds, and nothing wider than a phone. Axe is a script, and finds its way into no page without scripts. */
async function looksRight(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  await page.setViewportSize({ width: 360, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 720 })
}

async function addsPage(page: Page, title: string) {
  await page.getByRole('link', { name: /^Agregar una página/ }).click()
  await page.getByLabel('Español').fill(title)
  await page.getByRole('button', { name: 'Agregar una página' }).click()
  await expect(page.getByRole('status')).toHaveText('Guardado.')
}

/** Adds a question to the page of this title, and is left at the page where the rest of it is written. */
async function addsQuestion(page: Page, group: string, label: string, kind: string) {
  await page.getByRole('link', { name: `Agregar una pregunta ${group}` }).click()
  await page.getByLabel('Español').fill(label)
  await page.getByLabel('Tipo de pregunta').selectOption({ label: kind })
  await page.getByRole('button', { name: 'Agregar una pregunta' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(label)
}

async function saves(page: Page) {
  await page.getByRole('button', { name: 'Guardar', exact: true }).last().click()
  await expect(page.getByRole('status')).toHaveText('Guardado.')
}

test('an officer makes a form of three pages from nothing, tries it out and publishes it', async ({
  opens,
  portal,
}) => {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const context = await opens()
  await signIn(context, portal.origin, officer)
  const page = await context.newPage()

  await page.goto('/manage')
  await page.getByRole('link', { name: 'Formularios' }).click()
  await looksRight(page)
  await page.getByRole('link', { name: 'Formulario nuevo' }).click()
  await page.getByLabel('Nombre del formulario').fill('Pozos y ríos')
  await page.getByRole('button', { name: 'Crear el formulario' }).click()

  await page.getByRole('link', { name: 'Agregar una sección' }).click()
  await page.getByLabel('Español').fill('Su proyecto')
  await page.getByRole('button', { name: 'Agregar una sección' }).click()
  for (const title of ['Diga cómo se llama', 'Cuente del agua', 'Sume los gastos'])
    await addsPage(page, title)

  await addsQuestion(page, 'Diga cómo se llama', '¿Cómo se llama el proyecto?', 'Texto corto')
  await page.getByLabel('Máximo de palabras').fill('muchas')
  await page.getByRole('button', { name: 'Guardar', exact: true }).last().click()
  await expect(page.getByRole('alert')).toContainText('Escriba un número entero')
  await looksRight(page)
  await page.getByLabel('Máximo de palabras').fill('12')
  await saves(page)

  await addsQuestion(page, 'Cuente del agua', '¿De dónde sacan agua?', 'Elegir una opción')
  for (const [at, option] of ['Del río', 'De un pozo'].entries()) {
    await page.getByRole('button', { name: 'Agregar a: Opciones' }).click()
    await page.locator(`[name="options.${at}.label.es"]`).fill(option)
  }
  await looksRight(page)
  await saves(page)
  await addsQuestion(page, 'Cuente del agua', '¿Qué tan hondo es el pozo?', 'Número')
  await page.getByRole('link', { name: 'Mostrar solo en algunos casos' }).click()
  await page.getByLabel('¿De qué depende?').selectOption({ label: '«¿De dónde sacan agua?»' })
  await page.getByRole('button', { name: 'Agregar esta comparación' }).click()
  await page.getByLabel('Comparación').selectOption({ label: 'es' })
  await page.getByLabel('Valor').selectOption({ label: 'De un pozo' })
  await looksRight(page)
  await page.getByRole('button', { name: 'Guardar la condición' }).click()
  await expect(page.getByText('Solo cuando en «¿De dónde sacan agua?» se eligió «De un pozo»')).toBeVisible()
  await saves(page)

  await addsQuestion(page, 'Sume los gastos', '¿Cuánto piden?', 'Monto de dinero')
  await saves(page)
  await page.getByRole('button', { name: 'Subir Sume los gastos' }).click()
  await looksRight(page)

  await page.getByRole('link', { name: 'Pozos y ríos' }).click()
  await page.getByRole('link', { name: 'Ver todo el formulario' }).click()
  await page.getByRole('link', { name: /quien postula: Cuente del agua/ }).click()
  await page.getByLabel('De un pozo').check()
  await page.getByRole('button', { name: 'Probar las respuestas' }).last().click()
  await expect(page.getByRole('alert')).toContainText('¿Qué tan hondo es el pozo?')
  await looksRight(page)

  await page.goto(`/manage/forms`)
  await page.getByRole('link', { name: 'Pozos y ríos' }).click()
  await page.getByRole('link', { name: 'Publicar' }).click()
  await looksRight(page)
  await page.getByRole('button', { name: 'Publicar' }).click()
  await expect(page.getByRole('status')).toContainText('Versión publicada.')
  await looksRight(page)

  const listed = (await listForms(officer.id)).find(({ title }) => title['es'] === 'Pozos y ríos')
  const form = await findForm(officer.id, listed?.id ?? '')
  expect(form).toMatchObject({ draft: undefined, versions: [{ number: 1 }] })
})
