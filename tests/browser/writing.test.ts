import type { Page } from '@playwright/test'

import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { aDraft, aMember, writeAnswers } from '#tests/support/drafts.ts'
import { aPerson } from '#tests/support/people.ts'
import { pressAndLeave } from '#tests/support/press-and-leave.ts'
import { theRealCall } from '#tests/support/real-call.ts'
import { openedBy, signIn } from '#tests/support/signed-in-page.ts'

onFreshPortal(theRealCall)

const save = (page: Page, name = 'Guardar y continuar') =>
  page.getByRole('button', { name, exact: true }).last().click()

test('of two people who write one answer the second sees both texts and chooses', async ({
  page,
  opens,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const julia = await aMember(draft, 'Julia Yampis')
  await signIn(page.context(), portal.origin, draft.writer)
  const other = await openedBy(opens, portal.origin, julia)
  for (const each of [page, other]) await each.goto(`/apply/${draft.id}/questions/need`)

  await other.getByLabel('¿Qué problema quieren resolver?').fill('Los niños se enferman por el agua.')
  await pressAndLeave(other, 'Guardar y continuar')
  await page.getByLabel('¿Qué problema quieren resolver?').fill('El agua de la quebrada no es segura.')
  await pressAndLeave(page, 'Guardar y continuar')
  await expect(page.getByRole('alert')).toContainText('Los niños se enferman por el agua.')
  await expect(page.getByRole('alert')).toContainText('Julia Yampis')
  const own = page.getByLabel('¿Qué problema quieren resolver?')
  await expect(own).toHaveValue('El agua de la quebrada no es segura.')
  expect(await accessibilityFaults(page)).toEqual([])

  await own.fill('El agua no es segura y los niños se enferman.')
  await pressAndLeave(page, 'Guardar y continuar')
  await other.goto(`/apply/${draft.id}/questions/need`)
  await expect(other.getByLabel('¿Qué problema quieren resolver?')).toHaveValue(
    'El agua no es segura y los niños se enferman.',
  )
  await other.context().close()
})

/** Holds the scripts of the page back until they are let in. */
async function scriptsHeldBack(page: Page): Promise<() => void> {
  const arrival = Promise.withResolvers<undefined>()
  await page.route('**/assets/*.js', async (route) => {
    await arrival.promise
    await route.continue()
  })
  return () => {
    arrival.resolve(undefined)
  }
}

test('what was typed before the scripts arrived is still there once they have', async ({ page, portal }) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await writeAnswers(draft, { risks: [{ risk: 'La creciente', answer: 'Comprar antes' }] })
  await signIn(page.context(), portal.origin, draft.writer)
  const letIn = await scriptsHeldBack(page)
  await page.goto(`/apply/${draft.id}/questions/what_may_fail`, { waitUntil: 'commit' })
  const risk = page.locator('[id="risks.0.risk"]')
  await risk.fill('La creciente corta el camino')
  letIn()
  await page.getByRole('button', { name: 'Agregar: riesgo' }).click()
  await expect(page.locator('[id="risks.1.risk"]')).toBeFocused()
  await expect(risk).toHaveValue('La creciente corta el camino')
})

test('the scripts leave texts, caret and count as they find them', async ({ page, portal }) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const stored = { sustainability: 'La vigilamos', sharing: 'Falta agua cerca' }
  await writeAnswers(draft, stored)
  await signIn(page.context(), portal.origin, draft.writer)
  const letIn = await scriptsHeldBack(page)
  await page.goto(`/apply/${draft.id}/questions/afterwards`, { waitUntil: 'commit' })
  const typed = page.getByLabel('¿Cómo seguirá cuando se acabe la donación?')
  await typed.fill('La vigilamos entre todos')
  const untouched = page.getByLabel('¿Cómo compartirán lo aprendido?')
  for (const key of ['Home', ...Array.from('Falta', () => 'ArrowRight')]) await untouched.press(key)
  letIn()
  // Only scripts count words: their coming is known by it.
  await expect(page.getByText(/^4 de 200 palabras/)).toBeVisible()
  await page.keyboard.type(' el')
  await expect(untouched).toHaveValue('Falta el agua cerca')
  await expect(typed).toHaveValue('La vigilamos entre todos')
})

test('rows come and go at once, sums follow the typing, and Enter saves', async ({ page, portal }) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}/questions/budget_lines`)
  const cell = (row: number, column: string) => page.locator(`[id="budget.${row}.${column}"]`)
  await cell(0, 'quantity').fill('10')
  await cell(0, 'unit_cost').fill('1,500.00')
  await cell(0, 'requested').fill('12000')
  await expect(page.getByRole('group', { name: 'Gasto 1' })).toContainText('S/ 15,000.00')
  await page.getByRole('button', { name: 'Agregar: gasto' }).click()
  await cell(1, 'quantity').fill('1')
  await cell(1, 'unit_cost').fill('5000')
  await expect(page.getByRole('group', { name: 'Totales' })).toContainText('S/ 20,000.00')
  await page.getByRole('button', { name: 'Quitar Gasto 1' }).click()
  await expect(cell(0, 'unit_cost')).toHaveValue('5000')
  await expect(page.getByRole('group', { name: 'Totales' })).toContainText('S/ 5,000.00')
  await cell(0, 'detail').fill('Bomba de agua')
  await cell(0, 'quantity').press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Sustentar el presupuesto/)
  await page.goBack()
  await expect(cell(0, 'detail')).toHaveValue('Bomba de agua')
  await expect(cell(0, 'unit_cost')).toHaveValue('5000')
})

test('a question that an answer opens is there without a script, and only while it is asked', async ({
  opens,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const page = await openedBy(opens, portal.origin, draft.writer, false)
  await page.goto(`/apply/${draft.id}/questions/nature`)
  const how = page.getByLabel('¿Qué afecta y cómo lo cuidarán?')
  await expect(how).toBeHidden()
  await page.getByRole('radio', { name: 'Afecta poco' }).check()
  await how.fill('Sembraremos bolaina en la orilla.')
  await page.getByRole('radio', { name: 'No afecta' }).check()
  await expect(how).toBeHidden()
  await page.getByRole('radio', { name: 'Afecta', exact: true }).check()
  await expect(how).toHaveValue('Sembraremos bolaina en la orilla.')
  await page.context().close()
})

test('files are kept, fetched under a safe name, and taken off', async ({ page, portal }) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}/questions/more_files`)
  const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  const name = 'carta de la comunidad ñ.pdf'
  await page.locator('[id="other_files.files"]').setInputFiles({ name, mimeType: 'text/plain', buffer })
  const link = page.getByRole('list', { name: 'Archivos que acaba de elegir' }).getByRole('link', { name })
  await expect(page.getByText('Listo. Archivos guardados en el portal: 1.')).toBeVisible()
  const response = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(await response.body()).toEqual(buffer)
  const {
    'content-type': type,
    'content-disposition': how,
    'x-content-type-options': sniff,
  } = response.headers()
  expect([type, sniff]).toEqual(['application/pdf', 'nosniff'])
  expect(how).toEqual(
    `attachment; filename="carta de la comunidad _.pdf"; filename*=UTF-8''carta%20de%20la%20comunidad%20%C3%B1.pdf`,
  )
  await page.getByRole('button', { name: `Quitar ${name}` }).click()
  await expect(link).toHaveCount(0)
})

test('photos of a phone go up smaller and upright, what is typed beside them stays, and they become one PDF', async ({
  page,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}/questions/budget_support`)
  const note = page.locator('[id="budget_note"]')
  await note.fill('Dos hojas de la proforma')
  const chosen = [1, 2].map(async (hue) => ({
    name: `hoja ${hue}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await aLargePhoto(page, hue),
  }))
  await page.locator('[id="quotes.files"]').setInputFiles(await Promise.all(chosen))
  await expect(page.getByText('Listo. Archivos guardados en el portal: 2.')).toBeVisible()
  const link = page.getByRole('link', { name: 'hoja 1.jpg' })
  const kept = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(sizeOfJpeg(await kept.body())).toEqual({ width: 1067, height: 1600 })
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Juntar las fotos en un solo PDF' }).click()
  const stored = page.getByRole('list', { name: 'Archivos guardados' })
  await expect(stored.getByRole('link')).toHaveText([/\(fotos juntas\)\.pdf$/])
  await expect(note).toHaveValue('Dos hojas de la proforma')
})

test('without a signal an upload waits and says so, and the page is saved once it is there', async ({
  page,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}/questions/budget_support`)
  const note = page.locator('[id="budget_note"]')
  await note.fill('Sin señal')
  await page.context().setOffline(true)
  const chooses = (name: string) => {
    const buffer = Buffer.from(`%PDF-1.4\n%${name}\n%%EOF\n`)
    return page.locator('[id="quotes.files"]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  }
  await chooses('cotización.pdf')
  await save(page)
  await expect(page.getByText('El archivo que eligió se enviará cuando haya señal')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('Listo. Archivos guardados en el portal: 1.')).toBeVisible()

  await page.context().setOffline(true)
  await chooses('proforma.pdf')
  await expect(page.getByText('sin señal; sigue donde quedó cuando vuelva')).toBeVisible()
  await save(page)
  await expect(page.getByText(/Cuando terminen, guardamos la página y seguimos/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page).not.toHaveURL(/budget_support/)
  await page.goto(`/apply/${draft.id}/questions/budget_support`)
  const stored = page.getByRole('list', { name: 'Archivos guardados' }).getByRole('link')
  await expect(stored).toHaveText(['cotización.pdf', 'proforma.pdf'])
  await expect(note).toHaveValue('Sin señal')
})

/** A photo of 3000 × 2000 dots that its camera held on its side, as its EXIF says. */
async function aLargePhoto(page: Page, hue: number): Promise<Buffer> {
  const base64 = await page.evaluate((turn) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 3000, height: 2000 })
    const paper = canvas.getContext('2d')
    for (let x = 0; paper && x < 3000; x += 10) {
      paper.fillStyle = `hsl(${x * turn} 80% 50%)`
      paper.fillRect(x, 0, 10, 2000)
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  }, hue)
  const plain = Buffer.from(base64, 'base64')
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)])
}

/** The size that the frame of a JPEG names. */
function sizeOfJpeg(bytes: Buffer) {
  const frame =
    [0xc0, 0xc2].map((kind) => bytes.indexOf(Buffer.from([0xff, kind, 0, 17, 8]))).find((at) => at > 0) ?? 0
  return { height: bytes.readUInt16BE(frame + 5), width: bytes.readUInt16BE(frame + 7) }
}
