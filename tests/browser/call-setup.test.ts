import type { Page } from '@playwright/test'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/browser.ts'
import { anOffice } from '#tests/support/call-setups.ts'
import { signIn } from '#tests/support/signed-in-page.ts'

test.use({ file: import.meta.filename })

test.beforeAll(async ({ databaseUrl }) => openDatabase({ url: databaseUrl }))

test.afterAll(closeDatabase)

/** Nothing that axe finds, and nothing wider than a small phone. */
async function looksRight(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** Fills a part of the call by the labels of its fields, and saves it. */
async function fills(page: Page, part: string, fill: () => Promise<void>) {
  await page.getByRole('link', { name: part, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(part)
  await looksRight(page)
  await fill()
  await page.getByRole('button', { name: 'Guardar', exact: true }).last().click()
  await expect(page.getByRole('status')).toHaveText(`Guardado: ${part}`)
}

async function types(page: Page, fields: Record<string, string>) {
  for (const [name, words] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(words)
}

test('an officer makes a call from nothing, and a visitor finds it among the open ones', async ({
  page,
  portal,
  opens,
}) => {
  test.setTimeout(120_000)
  const { officer, call } = await anOffice()
  await signIn(page.context(), portal.origin, officer)
  await page.goto('/manage')
  await page.getByRole('link', { name: 'Hacer una convocatoria' }).click()
  await looksRight(page)
  await page.getByLabel('Nombre de la convocatoria').fill('Radios comunales 2027')
  await page.getByRole('button', { name: 'Empezar' }).click()
  await expect(page.getByText('Borrador: solo lo ve la oficina')).toBeVisible()
  await looksRight(page)
  await expect(page.getByRole('link', { name: 'Falta elegir una opción en «Formulario».' })).toBeVisible()

  await fills(page, 'Poner nombre y dirección', () =>
    types(page, { title_en: 'Community radios 2027', prefix: 'RADIO27' }),
  )
  await fills(page, 'Escribir los textos', () =>
    types(page, { summary_es: 'Radios para las comunidades del río.', summary_en: 'Radios for the river.' }),
  )
  await fills(page, 'Decir cuándo abre y cierra', () =>
    types(page, {
      'opens_day.day': '1',
      'opens_day.month': '2',
      'opens_day.year': '2020',
      opens_hour: '8:00',
      'closes_day.day': '30',
      'closes_day.month': '6',
      'closes_day.year': '2099',
      closes_hour: '17:00',
    }),
  )
  await fills(page, 'Decir cuánto dinero hay', async () => {
    await page.locator('[name="currency"]').selectOption('PEN')
    await types(page, { budget: '150,000', award_min: '2000', award_max: '20000' })
    await types(page, { months_min: '3', months_max: '9', own_share: '10' })
  })
  await fills(page, 'Elegir el formulario', () => page.locator(`[value="${call.formVersionId}"]`).check())
  await fills(page, 'Ordenar las etapas', async () => {
    await page.locator('[name="stages.0.kind"]').selectOption('review')
    await types(page, { 'stages.0.title_es': 'Evaluación', 'stages.0.title_en': 'Review' })
    await page.locator('[name="stages.0.rubric"]').selectOption(call.rubricId)
    await types(page, { 'stages.0.reviewers': '2' })
    await page.getByRole('button', { name: /Agregar/ }).click()
    await page.locator('[name="stages.1.kind"]').selectOption('screening')
    await types(page, { 'stages.1.title_es': 'Revisión', 'stages.1.title_en': 'Screening' })
    await page.getByRole('button', { name: 'Subir Etapa 2' }).click()
    await expect(page.locator('[name="stages.0.title_es"]')).toHaveValue('Revisión')
  })
  await fills(page, 'Hacer la lista de revisión', () =>
    types(page, { 'checklist.0.label_es': 'El acta está', 'checklist.0.label_en': 'The minutes are there' }),
  )

  await expect(page.getByText('No falta nada.')).toBeVisible()
  await page.getByRole('link', { name: 'Ver como la verán los visitantes' }).click()
  await expect(page.getByText('Radios para las comunidades del río.')).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: 'Partes de la convocatoria' }).click()
  await page.getByRole('link', { name: 'Publicar' }).click()
  await looksRight(page)
  await page.getByRole('button', { name: 'Publicar la convocatoria' }).click()
  await expect(page.getByRole('status')).toHaveText('Convocatoria publicada.')
  await looksRight(page)

  const visitor = await (await opens()).newPage()
  await visitor.goto('/')
  const open = visitor.locator('section').filter({ hasText: 'Radios comunales 2027' })
  await open.getByRole('link', { name: 'Radios comunales 2027' }).click()
  await expect(visitor.getByRole('heading', { name: 'Radios comunales 2027' })).toBeVisible()
  await expect(visitor.getByRole('link', { name: /Empezar|Postular|comenzar/i }).first()).toBeVisible()
})
