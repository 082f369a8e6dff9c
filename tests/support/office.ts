import type { Page } from '@playwright/test'

import { checklist } from '#db/seed/comunidades-amazonicas/screening.ts'
import { rubric } from '#db/seed/comunidades-amazonicas/rubric.ts'
import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { type Look, entersByCode } from '#tests/support/applying.ts'
import { type Opens, expect } from '#tests/support/browser.ts'
import type { TestPerson } from '#tests/support/people.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'

type House = { opens: Opens; relay: SmtpPeer }

/** A page in which this person is signed in, by the code that their letter says. */
export async function atTheDesk({ opens, relay }: House, { email }: TestPerson): Promise<Page> {
  const page = await (await opens()).newPage()
  await page.goto('/sign-in')
  await entersByCode(page, relay, email ?? '')
  await expect(page).not.toHaveURL(/sign-in/)
  return page
}

/** An officer answers the whole checklist and starts the review. */
export async function screens(page: Page, application: string, look: Look) {
  await page.goto(`${application}/screening`)
  for (const { key } of checklist) await page.locator(`input[name$="${key}"][value="yes"]`).check()
  await look(page)
  await page.getByRole('button', { name: 'Guardar y empezar la evaluación' }).click()
  await expect(page.getByRole('status')).toBeVisible()
}

/** An officer asks each of these people for a review. */
export async function assigns(page: Page, application: string, reviewers: readonly TestPerson[], look: Look) {
  await page.goto(`${application}/reviewers`)
  await look(page)
  for (const { name } of reviewers) {
    await page.getByRole('button', { name: `Ver la carta para pedir evaluación a ${name}` }).click()
    await page.getByRole('button', { name: 'Pedir evaluación y enviar correo' }).click()
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Pedida')
  }
}

/** A reviewer declares no conflict, reads, scores every criterion and submits. */
export async function reviews(page: Page, score: string, look: Look) {
  await page.goto('/review/conflicts')
  await page.locator('input[type="radio"][value="none"]').check()
  await look(page)
  await page.getByRole('main').getByRole('button').last().click()
  await page.goto('/review')
  await look(page)
  await page
    .getByRole('link', { name: /Agua segura para Nueva Esperanza/ })
    .first()
    .click()
  for (const { key } of rubric.criteria) {
    await page.locator(`input[name="${scoreField(key)}"][value="${score}"]`).check()
    await page.locator(`textarea[name="${justificationField(key)}"]`).fill(reason)
  }
  await look(page)
  await page.getByRole('button', { name: 'Enviar evaluación' }).click()
  await expect(page.getByRole('status')).toHaveText('Evaluación enviada. Gracias.')
}

const reason =
  'La comunidad explica con sus palabras qué pasa, quiénes deciden y cómo van a cuidar lo que hagan después del proyecto.'

/** An officer takes the application to the panel. */
export async function closesReview(page: Page, application: string, look: Look) {
  await page.goto(`${application}/steps/close_review`)
  await look(page)
  await page.getByRole('main').getByRole('button', { name: 'Pasar al panel' }).click()
  await expect(page.getByRole('status')).toHaveText('La solicitud pasó al panel.')
}

/** An officer proposes to award this amount. */
export async function proposesAward(page: Page, application: string, amount: string, look: Look) {
  await page.goto(`${application}/decision`)
  await page.locator('input[name="outcome"][value="awarded"]').check()
  await page.getByLabel('Monto que se otorga').fill(amount)
  await look(page)
  await page.getByRole('button', { name: 'Proponer', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('Decisión propuesta. Falta que otra persona la apruebe.')
}
