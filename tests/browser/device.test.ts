import type { BrowserContext, Page } from '@playwright/test'

import { database, inTransaction } from '#db/connection.ts'
import { endSessions } from '#db/session.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { leaveRoom } from '#tests/support/disk-room.ts'
import { type Draft, aDraft, aMember, writeAnswers } from '#tests/support/drafts.ts'
import { outboxOf, withoutStores } from '#tests/support/outbox-of.ts'
import { aPerson } from '#tests/support/people.ts'
import { theRealCall } from '#tests/support/real-call.ts'
import { openedBy, signIn } from '#tests/support/signed-in-page.ts'

onFreshPortal(theRealCall)

const need = '¿Qué problema quieren resolver?'
const status = (page: Page) => page.locator('[data-device] [role=status]')

/** Cuts the way to the portal for what the device sends; answers how to mend it. */
async function cutOff(context: BrowserContext): Promise<() => Promise<void>> {
  await context.route('**/answers', (route) => route.abort())
  return () => context.unroute('**/answers')
}

async function inMode(context: BrowserContext, url: string, mode: 'light' | 'full') {
  await context.addCookies([{ name: 'mode', value: mode, url }])
}

async function answersOf({ id }: Draft, question = 'problem'): Promise<unknown[]> {
  const rows = await database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', id)
    .where('question', '=', question)
    .orderBy('revision')
    .select('value')
    .execute()
  return rows.map(({ value }) => value)
}

for (const mode of ['light', 'full'] as const)
  test(`words typed without a signal outlive the page and reach the portal when there is one: ${mode}`, async ({
    context,
    portal,
  }) => {
    const draft = await aDraft(await aPerson('Rosa Tsamaren'))
    await signIn(context, portal.origin, draft.writer)
    await inMode(context, portal.origin, mode)
    const mend = await cutOff(context)
    const page = await context.newPage()
    await page.goto(`/apply/${draft.id}/questions/need`)
    await page.getByLabel(need).fill('El agua de la quebrada no es segura.')
    await expect(status(page)).toHaveText(/^No hay señal/)
    await page.close()

    const again = await context.newPage()
    await again.goto(`/apply/${draft.id}/questions/need`)
    await expect(again.getByLabel(need)).toHaveValue('El agua de la quebrada no es segura.')
    await mend()
    await again.evaluate(() => dispatchEvent(new Event('online')))
    await expect(status(again)).toHaveText(/^Guardado en el portal a las \d\d:\d\d\.$/)
    expect(await accessibilityFaults(again)).toEqual([])
    await again.getByLabel(need).fill('El agua no es segura.')
    await again.getByRole('button', { name: 'Guardar y continuar', exact: true }).last().click()
    await expect(again.getByRole('heading', { level: 1 })).not.toHaveText(/problema/)
    await again.goto(`/apply/${draft.id}/questions/need`)
    await expect(again.getByLabel(need)).toHaveValue('El agua no es segura.')
    expect(await answersOf(draft)).toEqual(['El agua de la quebrada no es segura.', 'El agua no es segura.'])
  })

test('rows typed without a signal come back, as many as there were, also where the page shows fewer', async ({
  context,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await signIn(context, portal.origin, draft.writer)
  const mend = await cutOff(context)
  const page = await context.newPage()
  await page.goto(`/apply/${draft.id}/questions/what_may_fail`)
  await page.locator('[id="risks.0.risk"]').fill('La creciente')
  await page.getByRole('button', { name: 'Agregar: riesgo' }).click()
  await page.locator('[id="risks.1.risk"]').fill('La sequía')
  await expect.poll(async () => (await outboxOf(page)).join()).toContain('La sequía')
  await page.close()

  await inMode(context, portal.origin, 'light')
  const again = await context.newPage()
  await again.goto(`/apply/${draft.id}/questions/what_may_fail`)
  await expect(again.locator('[id="risks.1.risk"]')).toHaveValue('La sequía')
  await mend()
  await again.evaluate(() => dispatchEvent(new Event('online')))
  await expect(status(again)).toHaveText(/^Guardado en el portal/)
  expect(await answersOf(draft, 'risks')).toMatchObject([[{ risk: 'La creciente' }, { risk: 'La sequía' }]])
})

test('of two devices on one answer the second is shown both texts, and its form asks to choose', async ({
  page,
  opens,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const julia = await aMember(draft, 'Julia Yampis')
  await signIn(page.context(), portal.origin, draft.writer)
  const other = await openedBy(opens, portal.origin, julia)
  for (const each of [page, other]) await each.goto(`/apply/${draft.id}/questions/need`)
  await other.getByLabel(need).fill('Los niños se enferman por el agua.')
  await expect(status(other)).toHaveText(/^Guardado en el portal/)
  await page.getByLabel(need).fill('El agua de la quebrada no es segura.')
  const both = page.locator('.minka-device__other')
  await expect(both).toContainText('Los niños se enferman por el agua.')
  await expect(both).toContainText('Julia Yampis')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.reload()
  await expect(page.getByLabel(need)).toHaveValue('El agua de la quebrada no es segura.')
  await page.getByRole('button', { name: 'Ver los dos textos y elegir' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Hay dos versiones de una respuesta')
  await expect(page.getByLabel(need)).toHaveValue('El agua de la quebrada no es segura.')
  await page.getByRole('link', { name: 'Quedarnos con lo que ya estaba' }).click()
  await expect(page.getByLabel(need)).toHaveValue('Los niños se enferman por el agua.')
  await expect(both).toHaveCount(0)
  expect(await answersOf(draft)).toEqual(
    expect.arrayContaining(['Los niños se enferman por el agua.', 'El agua de la quebrada no es segura.']),
  )
})

test('words typed after the session ended stay on the device and are sent after signing in, to nobody else', async ({
  page,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const julia = await aMember(draft, 'Julia Yampis')
  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}/questions/need`)
  await inTransaction((tx) => endSessions(tx, draft.writer.id))
  await page.getByLabel(need).fill('Falta agua segura.')
  await expect(status(page)).toHaveText(/^Su sesión terminó/)
  await expect(page.getByRole('link', { name: 'Ingresar de nuevo' })).toBeVisible()

  await signIn(page.context(), portal.origin, julia)
  await page.goto(`/apply/${draft.id}/questions/need`)
  await expect(page.getByLabel(need)).toHaveValue('')
  expect(await answersOf(draft)).toEqual([])

  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}/questions/need`)
  await expect(status(page)).toHaveText(/^Guardado en el portal/)
  await expect(page.getByLabel(need)).toHaveValue('Falta agua segura.')
  expect(await answersOf(draft)).toEqual(['Falta agua segura.'])
})

test('a device without room says so and sends at once, and one signs out of a shared one only when asked', async ({
  context,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await writeAnswers(draft, { problem: 'Falta agua' })
  await signIn(context, portal.origin, draft.writer)
  await context.addInitScript(withoutStores)
  const page = await context.newPage()
  await page.goto(`/apply/${draft.id}/questions/need`)
  await page.getByLabel(need).fill('Falta agua segura')
  await expect(status(page)).toHaveText(/^Guardado en el portal a las/)
  expect(await answersOf(draft)).toEqual(['Falta agua', 'Falta agua segura'])

  await cutOff(context)
  await page.getByLabel(need).fill('Falta agua segura y cerca')
  await expect(status(page)).toHaveText(/^No hay señal, y este dispositivo no tiene dónde guardar/)
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('button', { name: 'Salir', exact: true }).click()
  await expect.poll(() => asked).toMatchObject([/Si sale ahora, se borran/])
  await expect(page.getByLabel(need)).toHaveValue('Falta agua segura y cerca')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Salir', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Ingresar' }).first()).toBeVisible()
})

test('a device whose disk is full keeps what is typed in a second place, which outlives the tab and the session', async ({
  context,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await signIn(context, portal.origin, draft.writer)
  const page = await context.newPage()
  await page.goto(`/apply/${draft.id}/questions/need`)
  await leaveRoom(page, portal.origin, 1)
  await inTransaction((tx) => endSessions(tx, draft.writer.id))
  await page.getByLabel(need).fill('Falta agua segura')
  await expect(status(page)).toHaveText(/^Su sesión terminó. Lo que escribió está guardado/)
  await page.close()

  await signIn(context, portal.origin, draft.writer)
  const again = await context.newPage()
  await again.goto(`/apply/${draft.id}/questions/need`)
  await expect(again.getByLabel(need)).toHaveValue('Falta agua segura')
  await expect(status(again)).toHaveText(/^Guardado en el portal a las/)
  expect(await answersOf(draft)).toEqual(['Falta agua segura'])
})

test('pages seen on this device are written on without a signal, and are gone for whoever comes after signing out', async ({
  opens,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const context = await opens({ serviceWorkers: 'allow' })
  await signIn(context, portal.origin, draft.writer)
  await inMode(context, portal.origin, 'light')
  const page = await context.newPage()
  const [first, second] = [`/apply/${draft.id}/questions/need`, `/apply/${draft.id}/questions/title`]
  await page.goto(`/apply/${draft.id}`)
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ active }) => active !== null))
  for (const path of [second, first]) await page.goto(path)
  await page.getByLabel(need).fill('Falta agua.')
  await expect(status(page)).toHaveText(/^Guardado en el portal/)

  await context.setOffline(true)
  await page.goto(first)
  await expect(page.getByLabel(need)).toHaveValue('Falta agua.')
  await page.getByLabel(need).fill('Falta agua segura.')
  await expect(status(page)).toHaveText(/^No hay señal/)
  await page.goto(`/apply/${draft.id}/questions/budget_support`)
  await expect(page.getByRole('heading', { name: 'No hay señal' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.goto(first)
  await page.getByRole('button', { name: 'Guardar y volver a la lista' }).click()
  await expect(page).toHaveURL(new RegExp(`/apply/${draft.id}$`))

  await context.setOffline(false)
  await page.goto(first)
  await expect(page.getByLabel(need)).toHaveValue('Falta agua segura.')
  await expect.poll(() => answersOf(draft)).toEqual(['Falta agua.', 'Falta agua segura.'])
  await page.getByRole('button', { name: 'Salir', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Ingresar' }).first()).toBeVisible()
  await context.setOffline(true)
  await page.goto(first)
  await expect(page.getByRole('heading', { name: 'No hay señal' })).toBeVisible()
  await expect(page.getByText('Falta agua')).toHaveCount(0)
})
