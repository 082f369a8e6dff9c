import type { Page } from '@playwright/test'

import { writeLettersWith } from '#db/letter.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import {
  type Draft,
  aDraft,
  aMember,
  aSentApplication,
  askForChanges,
  everyAnswer,
  writeAnswers,
} from '#tests/support/drafts.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'
import { pressAndLeave } from '#tests/support/press-and-leave.ts'
import { openedBy, signIn } from '#tests/support/signed-in-page.ts'

let call: RealCall

onFreshPortal(async () => {
  writeLettersWith(renderLetter)
  await startQueue((error) => {
    throw error
  })
  call = await theRealCall()
}, stopQueue)

const save = (page: Page) => pressAndLeave(page, 'Guardar y continuar')

test('words that arrive after somebody sent the application are shown, not lost', async ({
  page,
  opens,
  portal,
}) => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await writeAnswers(draft, everyAnswer(call))
  const julia = await aMember(draft, 'Julia Yampis')
  await signIn(page.context(), portal.origin, julia)
  await page.goto(`/apply/${draft.id}/questions/need`)
  const sending = await openedBy(opens, portal.origin, draft.writer)
  await sends(sending, draft)
  await page.getByLabel('¿Qué problema quieren resolver?').fill('Una frase que llega tarde.')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Una frase que llega tarde.')
  expect(await accessibilityFaults(page)).toEqual([])
  await sending.context().close()
})

test('a sent application is taken back, sent again, and withdrawn, and each is told', async ({
  page,
  portal,
  relay,
}) => {
  const draft = await aSentApplication(call, await aPerson('Rosa Tsamaren'))
  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}`)
  await expect(page.getByText('Recibida', { exact: true })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Recuperarla para cambiar algo' }).click()
  await page.getByRole('button', { name: 'Recuperarla para cambiarla' }).click()
  await expect(page.getByText('Borrador', { exact: true })).toBeVisible()
  await sends(page, draft)

  await page.goto(`/apply/${draft.id}/withdraw`)
  await page.getByRole('button', { name: 'Retirar la solicitud' }).click()
  await expect(page.getByText('Retirada', { exact: true })).toBeVisible()
  const letters = await relay.inboxOf(draft.writer.email ?? '', 4)
  expect(letters).toHaveLength(4)
})

test('when changes are asked for only the named section opens, and it is sent again', async ({
  page,
  portal,
}) => {
  const draft = await aSentApplication(call, await aPerson('Rosa Tsamaren'))
  await askForChanges(call, draft, ['budget'], 'Explique cómo se paga el flete.')
  await signIn(page.context(), portal.origin, draft.writer)
  await page.goto(`/apply/${draft.id}`)
  await expect(page.getByText('Explique cómo se paga el flete.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Explicar el problema' })).toHaveCount(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Sustentar el presupuesto' }).click()
  await page.getByLabel('¿Algo que explicar del presupuesto?').fill('El flete va en cada precio.')
  await save(page)
  await page.getByRole('link', { name: 'Continuar a la declaración' }).click()
  await page.getByRole('button', { name: 'Enviar la solicitud' }).click()
  await expect(page.getByRole('heading', { name: 'Solicitud enviada' })).toBeVisible()
  await page.goto(`/apply/${draft.id}/questions/budget_support`)
  await expect(page.getByText('El flete va en cada precio.')).toBeVisible()
})

for (const mode of ['light', 'full'] as const)
  test(`an application sent without a signal waits on the device and goes when there is one: ${mode}`, async ({
    page,
    portal,
  }) => {
    const draft = await aDraft(await aPerson('Rosa Tsamaren'))
    await writeAnswers(draft, everyAnswer(call))
    const context = page.context()
    await signIn(context, portal.origin, draft.writer)
    await context.addCookies([{ name: 'mode', value: mode, url: portal.origin }])
    await page.goto(`/apply/${draft.id}/submit`)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Enviar la solicitud' }).click()
    const line = page.locator('[data-sending] [role=status]')
    await expect(line).toHaveText(/^No hay señal. Su solicitud está lista en este dispositivo desde las /)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'No enviarla todavía' }).click()
    await context.setOffline(false)
    await page.goto(`/apply/${draft.id}`)
    await expect(page.getByText('Borrador', { exact: true })).toBeVisible()

    await page.goto(`/apply/${draft.id}/submit`)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Enviar la solicitud' }).click()
    await expect(line).toHaveText(/^No hay señal/)
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`/apply/${draft.id}`)
    const sent = again.getByRole('heading', { name: 'Solicitud enviada' })
    // The page that was closed may have got it through in its last moment.
    await expect(sent.or(again.getByText('Recibida', { exact: true }))).toBeVisible()
  })

async function sends(page: Page, { id }: Draft) {
  await page.goto(`/apply/${id}/submit`)
  await page.getByRole('button', { name: 'Enviar la solicitud' }).click()
  await expect(page.getByRole('heading', { name: 'Solicitud enviada' })).toBeVisible()
}
