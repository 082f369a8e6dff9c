import type { Page } from '@playwright/test'

import { answersEverything, beginsApplying, entersByCode, sendsIt } from '#tests/support/applying.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { communityTypes } from '#tests/support/community-types.ts'
import { assigns, atTheDesk, closesReview, proposesAward, reviews, screens } from '#tests/support/office.ts'
import { type RealCall, closeLongAgo, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'

let call: RealCall

onFreshPortal(async () => {
  call = await theRealCall({ isFormImported: process.env['MINKA_TEST_FORM'] === 'imported' })
})

async function look(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
}

/** For the pages that were looked at before. */
const glance = () => Promise.resolve()

test('from the first question to the letter: a community is awarded, and both its representatives are told', async ({
  opens,
  page,
  relay,
}) => {
  test.setTimeout(300_000)
  const house = { opens, relay }
  const typed = communityTypes(call.closesAt)
  const rosa = { name: 'Rosa Tsamaren Wampus', email: 'rosa.tsamaren@example.org' }
  const address = await beginsApplying({ page, look }, relay, rosa)
  await answersEverything({ page, look }, address, typed)
  await sendsIt({ page, look }, address, typed)

  const id = address.split('/').at(-1) ?? ''
  const julia = { name: 'Julia Yampis Dati', email: 'julia.yampis@example.org' }
  await invitesARepresentative(page, julia)
  const [invitation] = await relay.inboxOf(julia.email)
  expect(invitation?.subject).toMatch(/ le invita a ser representante$/)
  const accepting = await (await opens()).newPage()
  await accepts(accepting, relay, {
    ...julia,
    link: /\/apply\/join\?link=[\w-]+/.exec(invitation?.text ?? '')?.[0],
  })
  await accepting.context().close()
  await closeLongAgo(call)
  const desk = `/manage/applications/${id}`

  const officer = await atTheDesk(house, await staffOfProgram(call.programId, 'officer', 'Claudia Reátegui'))
  const reviewers = []
  for (const name of ['Mirtha Saboya', 'Hugo Ahuanari', 'Nelly Chuquimbalqui']) {
    reviewers.push(await staffOfProgram(call.programId, 'reviewer', name))
  }
  await screens(officer, desk, look)
  await assigns(officer, desk, reviewers, look)
  const [first, ...others] = reviewers
  if (first) await reviews(await atTheDesk(house, first), '4', look)
  for (const reviewer of others) await reviews(await atTheDesk(house, reviewer), '4', glance)
  await closesReview(officer, desk, look)
  await proposesAward(officer, desk, '19000', look)

  const approver = await atTheDesk(
    house,
    await staffOfProgram(call.programId, 'approver', 'Elena Villacorta'),
  )
  await approver.goto(`/manage/calls/comunidades-amazonicas-2026/ranking`)
  await expect(approver.getByRole('row', { name: /Agua segura para Nueva Esperanza/ })).toContainText(
    '100.00',
  )
  await look(approver)
  await approver.goto(`${desk}/decision`)
  await approver.getByRole('button', { name: 'Aprobar esta decisión' }).click()
  await expect(approver.getByRole('status')).toHaveText('Decisión aprobada. Todavía no se envió nada.')
  await page.goto(address)
  await expect(page.getByRole('main')).not.toContainText('19,000.00')
  await approver.getByRole('button', { name: /^Enviar a 2 representantes: / }).click()
  await expect(approver.getByRole('status')).toHaveText('Decisión enviada a 2 representantes')

  for (const email of [rosa.email, julia.email]) {
    const letters = await decisionsIn(relay, email)
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/Agua segura para Nueva Esperanza/),
    ])
    expect(letters[0]?.text).toMatch(/S\/ 19,000\.00/)
  }
  await page.goto(address)
  await expect(page.getByRole('main')).toContainText('S/ 19,000.00')
  await look(page)
  await page.getByRole('link', { name: 'Aceptar o rechazar la donación' }).click()
  await look(page)
  await page.getByRole('button', { name: /^Aceptar la donación y avisar/ }).click()
  await expect(page.getByRole('status')).toHaveText(/^Donación aceptada\./)
  await look(page)
})

/** The letters of this inbox about the decision, once one is there. */
async function decisionsIn(relay: SmtpPeer, email: string) {
  const isDecision = ({ text }: { text: string | undefined }) => /19,000\.00/.test(text ?? '')
  for (let wanted = 1; !relay.lettersTo(email).some(isDecision); wanted += 1)
    await relay.inboxOf(email, wanted)
  return relay.lettersTo(email).filter(isDecision)
}

async function invitesARepresentative(page: Page, { name, email }: { name: string; email: string }) {
  await page.goto('/apply')
  await page.getByRole('link', { name: /^Ver o corregir sus datos/ }).click()
  await look(page)
  await page.getByRole('link', { name: 'Invitar o agregar a una persona' }).click()
  await page.getByLabel('Nombre de la persona').fill(name)
  await page.getByRole('radio', { name: 'representante' }).check()
  await page.getByRole('radio', { name: 'Por correo' }).check()
  await page.getByLabel(/^Correo de la persona/).fill(email)
  await page.getByRole('button', { name: 'Agregar a la persona' }).click()
  await expect(page.getByRole('status')).toHaveText('Enviamos la invitación por correo.')
  await look(page)
}

type Invited = { name: string; email: string; link: string | undefined }

async function accepts(page: Page, relay: SmtpPeer, { name, email, link = '' }: Invited) {
  await page.goto(`/sign-in?next=${encodeURIComponent(link)}`)
  await entersByCode(page, relay, email)
  await page.getByLabel('Nombres y apellidos').fill(name)
  await page.getByRole('main').getByRole('button', { name: 'Guardar y continuar' }).click()
  await look(page)
  await page.getByRole('button', { name: 'Aceptar la invitación' }).click()
  await expect(page.getByRole('status')).toHaveText('Listo: ya pertenece a la organización.')
}
