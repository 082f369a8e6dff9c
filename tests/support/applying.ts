import type { Page } from '@playwright/test'

import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { expect } from '#tests/support/browser.ts'
import { type Typed, fillPage, pagesOf } from '#tests/support/form-filler.ts'
import { codeIn } from '#tests/support/signing-in.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'

/** What a look at a page may find wrong with it; called on every page of a story. */
export type Look = (page: Page) => Promise<void>

const primary = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true })

/** Asks for a code where the page stands and enters the one that the letter says. */
export async function entersByCode(page: Page, relay: SmtpPeer, email: string) {
  const before = relay.lettersTo(email).length
  await page.getByLabel('Su correo electrónico').fill(email)
  await page.getByRole('button', { name: 'Enviarme un código' }).click()
  const letters = await relay.inboxOf(email, before + 1)
  await page.getByLabel('Código de 6 cifras').fill(codeIn(letters.at(-1)?.text))
  await page.getByRole('button', { name: 'Ingresar' }).click()
}

/** From the call's page through the check and a first sign-in to an empty application; answers its address. */
export async function beginsApplying(
  page: Page,
  relay: SmtpPeer,
  who: { name: string; email: string },
  look: Look,
) {
  await page.goto('/')
  await look(page)
  await page
    .getByRole('link', { name: /Pequeñas donaciones a comunidades locales/ })
    .first()
    .click()
  await look(page)
  await page.getByRole('link', { name: 'Empezar' }).first().click()
  for (const question of ['in_region', 'not_public', 'allowed_use']) {
    await page.locator(`input[name="${question}"][value="yes"]`).check()
  }
  await page.locator('input[name="member_count"]').fill('28')
  await page.getByRole('radio', { name: 'Sí, ya lo aprobó' }).check()
  await look(page)
  await page.getByRole('button', { name: 'Ver si podemos postular' }).click()
  await look(page)
  await page.getByRole('main').getByRole('link', { name: 'Continuar' }).click()
  await look(page)
  await entersByCode(page, relay, who.email)
  await page.getByLabel('Nombres y apellidos').fill(who.name)
  await primary(page, 'Guardar y continuar').click()
  await page.getByLabel('Nombre de la organización').fill('Comité de Agua de Nueva Esperanza')
  await look(page)
  await primary(page, 'Guardar la organización').click()
  await look(page)
  await primary(page, 'Empezar la solicitud').click()
  await expect(page).toHaveURL(/\/apply\/[0-9a-f-]{36}$/)
  await look(page)
  return new URL(page.url()).pathname
}

/** Answers every page of the form, from one to the next as saving leads on. */
export async function answersEverything(page: Page, address: string, typed: Typed, look: Look) {
  for (const { key, questions } of pagesOf(form)) {
    if (questions.some(({ kind }) => kind === 'declaration')) continue
    const asked = `${address}/questions/${key}`
    if (new URL(page.url()).pathname !== asked) await page.goto(asked)
    await fillPage(page, questions, typed)
    await look(page)
    await primary(page, 'Guardar y continuar').click()
    await expect(page).not.toHaveURL(new RegExp(`/questions/${key}(\\?|$)`))
  }
}

/** Checks the answers, declares and sends; ends on the receipt. */
export async function sendsIt(page: Page, address: string, typed: Typed, look: Look) {
  await page.goto(`${address}/check`)
  await look(page)
  await page.getByRole('link', { name: 'Continuar a la declaración' }).click()
  const declarations = pagesOf(form).flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind === 'declaration'),
  )
  await fillPage(page, declarations, typed)
  await look(page)
  await page
    .getByRole('main')
    .getByRole('button', { name: /Enviar/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Solicitud enviada/)
  await look(page)
}
