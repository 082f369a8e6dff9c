import type { Page } from '@playwright/test'

import { form } from '#db/seed/comunidades-amazonicas/form.ts'
import { expect } from '#tests/support/browser.ts'
import { type Typed, fillPage, pagesOf } from '#tests/support/form-filler.ts'
import { codeIn } from '#tests/support/signing-in.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'

/** What a look at a page may find wrong with it; called on every page of a story. */
export type Look = (page: Page) => Promise<void>

/** The words of the buttons and fields of this journey, in the language in which it is made. */
const spanish = {
  email: 'Su correo electrónico',
  sendCode: 'Enviarme un código',
  code: 'Código de 6 cifras',
  signIn: 'Ingresar',
  name: 'Nombres y apellidos',
  save: 'Guardar y continuar',
  call: /Pequeñas donaciones a comunidades locales/,
  start: 'Empezar',
  check: 'Ver si podemos postular',
  goOn: 'Continuar',
  organization: 'Nombre de la organización',
  saveOrganization: 'Guardar la organización',
  begin: 'Empezar la solicitud',
  toDeclaration: 'Continuar a la declaración',
  send: 'Enviar la solicitud',
  sent: 'Solicitud enviada',
}

export const journeyWords = {
  es: spanish,
  en: {
    email: 'Your email address',
    sendCode: 'Send me a code',
    code: '6-digit code',
    signIn: 'Sign in',
    name: 'Full name',
    save: 'Save and continue',
    call: /Small grants to local communities/,
    start: 'Start',
    check: 'See whether we can apply',
    goOn: 'Continue',
    organization: 'Name of the organization',
    saveOrganization: 'Save the organization',
    begin: 'Start the application',
    toDeclaration: 'Continue to the declaration',
    send: 'Send the application',
    sent: 'Application sent',
  },
} satisfies Record<string, typeof spanish>

/** Who applies in which browser, what is looked at on every page, and in which language the pages are. */
type Walk = { page: Page; look: Look; words?: typeof spanish }

const primary = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true })

/** Asks for a code where the page stands and enters the one that the letter says. */
export async function entersByCode(page: Page, relay: SmtpPeer, email: string, words = spanish) {
  const before = relay.lettersTo(email).length
  await page.getByLabel(words.email).fill(email)
  await page.getByRole('button', { name: words.sendCode }).click()
  const letters = await relay.inboxOf(email, before + 1)
  await page.getByLabel(words.code).fill(codeIn(letters.at(-1)?.text))
  await page.getByRole('main').getByRole('button', { name: words.signIn }).click()
}

/** From the call's page through the check and a first sign-in to an empty application; answers its address. */
export async function beginsApplying(
  { page, look, words = spanish }: Walk,
  relay: SmtpPeer,
  who: { name: string; email: string },
) {
  await page.goto('/')
  await look(page)
  await page.getByRole('link', { name: words.call }).first().click()
  await look(page)
  await page.getByRole('link', { name: words.start }).first().click()
  for (const question of ['in_region', 'not_public', 'allowed_use']) {
    await page.locator(`input[name="${question}"][value="yes"]`).check()
  }
  await page.locator('input[name="member_count"]').fill('28')
  await page.locator('input[name="assembly"][value="yes"]').check()
  await look(page)
  await page.getByRole('button', { name: words.check }).click()
  await look(page)
  await page.getByRole('main').getByRole('link', { name: words.goOn }).click()
  await look(page)
  await entersByCode(page, relay, who.email, words)
  await page.getByLabel(words.name).fill(who.name)
  await primary(page, words.save).click()
  await page.getByLabel(words.organization).fill('Comité de Agua de Nueva Esperanza')
  await look(page)
  await primary(page, words.saveOrganization).click()
  await look(page)
  await primary(page, words.begin).click()
  await expect(page).toHaveURL(/\/apply\/[0-9a-f-]{36}$/)
  await look(page)
  return new URL(page.url()).pathname
}

/** Answers every page of the form, from one to the next as saving leads on. */
export async function answersEverything(
  { page, look, words = spanish }: Walk,
  address: string,
  typed: Typed,
) {
  for (const { key, questions } of pagesOf(form)) {
    if (questions.some(({ kind }) => kind === 'declaration')) continue
    const asked = `${address}/questions/${key}`
    if (new URL(page.url()).pathname !== asked) await page.goto(asked)
    await fillPage(page, questions, typed)
    await look(page)
    await primary(page, words.save).click()
    await expect(page).not.toHaveURL(new RegExp(`/questions/${key}([?#]|$)`))
  }
}

/** Checks the answers, declares and sends; ends on the receipt. */
export async function sendsIt({ page, look, words = spanish }: Walk, address: string, typed: Typed) {
  await page.goto(`${address}/check`)
  await look(page)
  await page.getByRole('link', { name: words.toDeclaration }).click()
  const declarations = pagesOf(form).flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind === 'declaration'),
  )
  await fillPage(page, declarations, typed)
  await look(page)
  await primary(page, words.send).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.sent)
  await look(page)
}
