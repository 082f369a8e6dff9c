import type { Page } from '@playwright/test'

import { type XlsFormReading, readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import { database } from '#db/connection.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { entersByCode } from '#tests/support/applying.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { anOffice } from '#tests/support/call-setups.ts'
import { countySheets, writtenWorkbook } from '#tests/support/county-form.ts'
import { type Typed, fillPage, pagesOf } from '#tests/support/form-filler.ts'
import { staffOfFunder } from '#tests/support/running-portal.ts'
import { signIn } from '#tests/support/signed-in-page.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'
import { xlsFormWords } from '#tests/support/spreadsheet.ts'

onFreshPortal()

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

/** What a group answers to the county's form, so that each of its conditions is met at least once. */
const typed: Typed = {
  group_name: 'Kikundi cha Maji',
  pin: 'A123456789B',
  county: 'kisumu',
  members: '24',
  owns_land: '1',
  acres: '2.5',
  summary: 'Sembraremos mijo y cuidaremos el agua.',
  starts: { day: '1', month: '9', year: '2099' },
  crops: ['maize', 'millet'],
  workers: [{ worker: 'Achieng', days: '2' }],
  costs: [{ item: 'Semillas', quantity: '10', price: '5000' }],
  cost_reason: 'Las semillas se compran una sola vez.',
}

test('an officer imports a form, makes a call with it from nothing, and a community applies to it', async ({
  page,
  portal,
  opens,
  relay,
}) => {
  test.setTimeout(300_000)
  const { call } = await anOffice()
  await signIn(page.context(), portal.origin, await staffOfFunder(call.funderId, 'officer'))
  await importsTheCountyForm(page)
  await makesACall(page, call.rubricId)

  const visitor = await (await opens()).newPage()
  const address = await beginsApplying(visitor, relay)
  const { definition } = readXlsForm(countySheets, xlsFormWords)
  await answers(visitor, address, definition)
  await visitor.goto(`${address}/check`)
  await expect(visitor.getByText('50,000').first()).toBeVisible()
  await visitor.getByRole('link', { name: 'Continuar a la declaración' }).click()
  await visitor.getByLabel('Declaro que lo que dice esta solicitud es verdad').check()
  await visitor
    .getByRole('main')
    .getByRole('button', { name: /Enviar/ })
    .click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(/Solicitud enviada/)
  expect(await frozenAnswersOf(address)).toMatchObject({
    county: 'kisumu',
    acres: '2.5',
    cost_reason: typed['cost_reason'],
  })
})

async function importsTheCountyForm(page: Page) {
  await page.goto('/manage/forms')
  await page.getByRole('link', { name: /Importar/ }).click()
  await looksRight(page)
  await page.getByLabel('Hoja de cálculo (.xlsx)').setInputFiles({
    name: 'county.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writtenWorkbook(),
  })
  await page.getByRole('button', { name: 'Ver lo que resulta' }).click()
  await expect(page.getByText('English, Kiswahili, Español')).toBeVisible()
  await looksRight(page)
  await page.getByRole('radio', { name: /Un formulario nuevo de/ }).check()
  await page.getByLabel('Título del formulario nuevo').fill('Fondo climático del condado')
  await page.getByRole('button', { name: 'Guardar como borrador' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Fondo climático del condado')
  await page.getByRole('link', { name: /Publicar/ }).click()
  await page.getByRole('button', { name: /Publicar/ }).click()
  await expect(page.getByRole('status')).toContainText(/Publicad/i)
}

async function makesACall(page: Page, rubricId: string) {
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
  await fills(page, 'Elegir el formulario', () =>
    page.getByRole('radio', { name: /Fondo climático del condado/ }).check(),
  )
  await fills(page, 'Ordenar las etapas', async () => {
    await page.locator('[name="stages.0.kind"]').selectOption('review')
    await types(page, { 'stages.0.title_es': 'Evaluación', 'stages.0.title_en': 'Review' })
    await page.locator('[name="stages.0.rubric"]').selectOption(rubricId)
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
}

/** From the list of open calls through a first sign-in to an empty application; answers its address. */
async function beginsApplying(visitor: Page, relay: SmtpPeer): Promise<string> {
  await visitor.goto('/')
  const open = visitor.locator('section').filter({ hasText: 'Radios comunales 2027' })
  await open.getByRole('link', { name: 'Radios comunales 2027' }).click()
  await expect(visitor.getByRole('heading', { name: 'Radios comunales 2027' })).toBeVisible()
  await visitor.getByRole('link', { name: 'Empezar' }).first().click()
  await entersByCode(visitor, relay, 'achieng@example.org')
  const goesOn = visitor.getByRole('main').getByRole('button', { name: 'Guardar y continuar' })
  await visitor.getByLabel('Nombres y apellidos').fill('Achieng Otieno')
  await goesOn.click()
  await visitor.getByLabel('Nombre de la organización').fill('Kikundi cha Maji')
  await visitor.getByRole('button', { name: 'Guardar la organización' }).click()
  await visitor.getByRole('button', { name: 'Empezar la solicitud' }).click()
  await expect(visitor).toHaveURL(/\/apply\/[0-9a-f-]{36}$/)
  return new URL(visitor.url()).pathname
}

async function answers(visitor: Page, address: string, definition: XlsFormReading['definition']) {
  for (const { key, questions } of definition ? pagesOf(definition) : []) {
    await visitor.goto(`${address}/questions/${key}`)
    await fillPage(visitor, questions, typed)
    await visitor.getByRole('main').getByRole('button', { name: 'Guardar y continuar', exact: true }).click()
    await expect(visitor).not.toHaveURL(new RegExp(`/questions/${key}(\\?|$)`))
  }
}

async function frozenAnswersOf(address: string): Promise<Record<string, unknown>> {
  const rows = await database()
    .selectFrom('submission_answers as x')
    .innerJoin('submissions as s', 's.id', 'x.submission_id')
    .where('s.application_id', '=', address.split('/').at(-1) ?? '')
    .select(['x.question', 'x.value'])
    .execute()
  return Object.fromEntries(rows.map(({ question, value }) => [question, value]))
}
