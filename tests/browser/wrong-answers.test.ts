import type { Page } from '@playwright/test'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/browser.ts'
import { budgetLine } from '#tests/support/community-application.ts'
import { type Draft, aDraft, everyAnswer, writeAnswers } from '#tests/support/drafts.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'
import { signIn } from '#tests/support/signed-in-page.ts'

test.use({ file: import.meta.filename })

/** What is typed wrong where, and the sentence that must stand beside that field. */
type Wrong = { group: string; typed: Record<string, string>; field: string; sentence: RegExp }

const wrong: Wrong[] = [
  one('way_in', 'access_hours', 'seis', /escriba solo un número, sin letras/),
  one('way_in', 'access_hours', '241', /debe ser 240 o menos/),
  one('org_papers', 'org_ruc', '20512333798', /El RUC de «RUC» no es correcto/),
  one('org_papers', 'org_ruc', '2051233379', /El RUC de «RUC» no es correcto/),
  one('org_papers', 'org_ruc', 'no tenemos', /El RUC de «RUC» no es correcto/),
  one('representative', 'rep_dni', '1011741', /El DNI de «DNI» no es correcto/),
  one('representative', 'rep_dni', '10117410-3', /El DNI de «DNI» no es correcto/),
  one('representative_contact', 'rep_phone', 'no hay señal', /Revise el teléfono/),
  one('representative_contact', 'rep_email', 'rosa arroba correo', /debe tener la forma nombre@ejemplo.com/),
  one('idea', 'title', 'agua '.repeat(16).trim(), /puede tener hasta 15 palabras. Ahora tiene 16/),
  one('time', 'months', '19', /debe ser 18 o menos/),
  one('time', 'months', '7.5', /escriba un número entero, sin decimales/),
  one('who_benefits', 'beneficiaries.direct.women', 'muchas', /escriba solo un número, sin letras/),
  one('results', 'goals.0.target', 'a'.repeat(121), /puede tener hasta 120 caracteres/),
  {
    group: 'org_agreement',
    typed: {
      'org_assembly.promised.day': '30',
      'org_assembly.promised.month': '2',
      'org_assembly.promised.year': '2027',
    },
    field: 'org_assembly.promised',
    sentence: /La fecha de «.+» no existe/,
  },
  {
    group: 'org_identity',
    typed: { 'org_founded.month': '3', 'org_founded.year': '19' },
    field: 'org_founded',
    sentence: /el año con cuatro cifras/,
  },
  {
    group: 'on_the_map',
    typed: { 'map_point.latitude': '-4.5921', 'map_point.longitude': '77.8644' },
    field: 'map_point.longitude',
    sentence: /El punto de «.+» queda fuera/,
  },
  {
    group: 'budget_lines',
    typed: { 'budget.0.requested': '9,000' },
    field: 'budget.0.requested',
    sentence: /suman S\/\s12,000.00, pero el total es S\/\s15,000.00/,
  },
  {
    group: 'budget_lines',
    typed: { 'budget.0.unit_cost': 'mil quinientos' },
    field: 'budget.0.unit_cost',
    sentence: /escriba solo un número, sin letras/,
  },
]

let call: RealCall

test.beforeAll(async ({ databaseUrl }) => {
  await openDatabase({ url: databaseUrl })
  call = await theRealCall()
})

test.afterAll(closeDatabase)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('what cannot be right is said beside its field after saving, and stays as it was typed', async ({
      page,
      portal,
    }) => {
      const { id } = await aWholeDraft(page, portal.origin)
      for (const { group, typed, field, sentence } of wrong) {
        await page.goto(`/apply/${id}/questions/${group}`)
        for (const [name, value] of Object.entries(typed)) await type(page, name, value)
        await page.getByRole('button', { name: 'Guardar y continuar', exact: true }).last().click()

        await expect(page.locator(`[id="${field}-error"]`), field).toHaveText(sentence)
        await expect(page).toHaveTitle(/^Error: /)
        await expect(page.getByRole('alert').getByRole('link', { name: sentence })).toBeVisible()
        for (const [name, value] of Object.entries(typed))
          await expect(control(page, name)).toHaveValue(value)
      }
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([])
    })

    test('personnel above a quarter of what is requested is told with its share', async ({
      page,
      portal,
    }) => {
      const draft = await aWholeDraft(page, portal.origin)
      const personnel = {
        category: 'personnel',
        quantity: '1',
        unit_cost: '5200',
        requested: '5200',
        own_in_kind: '',
      }
      const materials = { quantity: '1', unit_cost: '19800', requested: '14800', own_in_kind: '5000' }
      await writeAnswers(draft, { budget: [budgetLine(personnel), budgetLine(materials)] })
      await page.goto(`/apply/${draft.id}/questions/budget_lines`)
      await page.getByRole('button', { name: 'Guardar y continuar', exact: true }).last().click()

      const sentence = /Personal puede ser hasta el 25 % de lo solicitado. Ahora es 26 %/
      await expect(page.locator('[id="budget-error"]')).toHaveText(sentence)
      await expect(page.locator('[id="budget.0.unit_cost"]')).toHaveValue('5200')
    })

    test('a file that cannot be taken is told why, and what was typed beside it is saved', async ({
      page,
      portal,
    }) => {
      const { id } = await aWholeDraft(page, portal.origin)
      const files = [
        { name: 'vacío.pdf', buffer: Buffer.alloc(0), sentence: /El archivo vacío.pdf de .* está vacío/ },
        {
          name: 'enorme.pdf',
          buffer: Buffer.alloc(11 * 1024 ** 2, '%PDF-1.4\n'),
          sentence: /pesa más de 10 MB/,
        },
        { name: 'acta.pdf', buffer: program, sentence: /No podemos recibir el archivo acta.pdf/ },
      ]
      for (const { sentence, ...file } of files) {
        await page.goto(`/apply/${id}/questions/budget_support`)
        await page.locator('[id="quotes.files"]').setInputFiles({ ...file, mimeType: 'application/pdf' })
        await page.locator('[id="budget_note"]').fill(`Con ${file.name}`)
        await page.getByRole('button', { name: 'Guardar y continuar', exact: true }).last().click()

        await expect(page.locator('[id="quotes.files-error"]')).toHaveText(sentence)
        await expect(page.locator('[id="budget_note"]')).toHaveValue(`Con ${file.name}`)
        await expect(page.getByRole('list', { name: 'Archivos guardados' })).toHaveCount(0)
      }
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([])
    })

    test('one may go on and correct later; the list and the check say what is left', async ({
      page,
      portal,
    }) => {
      const { id } = await aWholeDraft(page, portal.origin)
      await page.goto(`/apply/${id}/questions/way_in`)
      await type(page, 'access_hours', 'seis')
      await page.getByRole('button', { name: 'Guardar y continuar', exact: true }).last().click()
      await page.getByRole('button', { name: 'Continuar y corregir después' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Marcar el punto en el mapa/)

      await page.goto(`/apply/${id}`)
      const task = page.getByRole('listitem').filter({ hasText: 'Explicar cómo se llega' })
      await expect(task).toContainText('Por completar')
      await page.getByRole('link', { name: 'Revisar las respuestas' }).click()
      await page
        .getByRole('alert')
        .getByRole('link', { name: /escriba solo un número/ })
        .click()
      await expect(control(page, 'access_hours')).toHaveValue('seis')
      await type(page, 'access_hours', '6')
      await page.getByRole('button', { name: 'Guardar y volver a la revisión' }).last().click()
      await expect(page.getByRole('link', { name: 'Continuar a la declaración' })).toBeVisible()
    })
  })
}

/** The head of a Windows program, whatever its name says. */
const program = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(126),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
])

function one(group: string, field: string, value: string, sentence: RegExp): Wrong {
  return { group, typed: { [field]: value }, field, sentence }
}

async function aWholeDraft(page: Page, origin: string): Promise<Draft> {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await writeAnswers(draft, { ...everyAnswer(call), org_standing: 'in_process' })
  await signIn(page.context(), origin, draft.writer)
  return draft
}

function control(page: Page, name: string) {
  return page.locator(`:is(input, select, textarea)[name="${name}"]`)
}

async function type(page: Page, name: string, value: string) {
  const isList = (await page.locator(`select[name="${name}"]`).count()) > 0
  await (isList ? control(page, name).selectOption(value) : control(page, name).fill(value))
}
