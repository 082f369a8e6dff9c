import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { toReview, withFullProposals } from '#tests/support/next-stage.ts'
import { staffOf } from '#tests/support/people.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { openedBy } from '#tests/support/signed-in-page.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { looksRight } from '#tests/support/three-in-review.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

test('who passes with a concept note is invited, sends the full proposal, and is scored in the second stage', async ({
  opens,
  portal,
  relay,
}) => {
  const call = await aSmallCall({ closesInDays: -10 })
  await withFullProposals(call)
  const officer = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const approver = await staffOf(call.id, 'approver', 'Elena Villacorta')
  const reviewer = await staffOf(call.id, 'reviewer', 'Mirtha Saboya')
  const note = await anApplication(call, { status: 'in_panel', title: 'Agua segura', requested: '5000' })
  const [rosa] = note.representatives
  if (!rosa) throw new Error('somebody speaks for it')

  const desk = await openedBy(opens, portal.origin, officer)
  await desk.goto(`/manage/calls/${call.slug}/bulk?q=estado:en_panel`)
  await desk.getByLabel('Proponer invitarlas a la etapa siguiente').check()
  await looksRight(desk)
  await desk.getByRole('button', { name: 'Ver qué pasaría' }).click()
  await expect(desk.getByText('Su proyecto pasa a la etapa siguiente: Agua segura')).toBeVisible()
  await looksRight(desk)
  await desk.getByRole('button', { name: 'Proponer invitar a 1' }).click()
  await expect(desk.getByText('Listo: se hizo con 1.')).toBeVisible()

  const second = await openedBy(opens, portal.origin, approver)
  for (const [kind, button] of [
    ['Aprobar lo propuesto', 'Aprobar 1 decisión'],
    ['Comunicar lo aprobado', 'Comunicar 1 decisión y enviar sus cartas'],
  ] as const) {
    await second.goto(`/manage/calls/${call.slug}/bulk?q=`)
    await second.getByLabel(kind).check()
    await second.getByRole('button', { name: 'Ver qué pasaría' }).click()
    await second.getByRole('button', { name: button }).click()
    await expect(second.getByText('Listo: se hizo con 1.')).toBeVisible()
  }
  await expect
    .poll(async () => (await relay.inboxOf(rosa.email ?? '')).map(({ subject }) => subject))
    .toContainEqual(expect.stringContaining('Su proyecto pasa a la etapa siguiente'))

  const home = await openedBy(opens, portal.origin, rosa)
  await home.goto(`/apply/${note.id}`)
  await expect(home.getByText('1 respuesta de la etapa anterior ya está puesta')).toBeVisible()
  await looksRight(home)
  await home.getByRole('link', { name: 'Leer lo que envió en la etapa anterior' }).click()
  await looksRight(home)
  await home.goto(`/apply/${note.id}/questions/work`)
  await expect(home.getByLabel('Título')).toHaveValue('Agua segura')
  await home.getByLabel('Plan de trabajo').fill('Dos filtros y una fuente.')
  await home.getByRole('button', { name: 'Guardar y continuar' }).click()
  await expect(home).not.toHaveURL(/questions/)
  await home.goto(`/apply/${note.id}/submit`)
  await home.getByRole('checkbox').check()
  await home.getByRole('button', { name: /Enviar/ }).click()
  await expect(home).toHaveURL(/receipt$/)
  await expect(home.getByText('Ahora lo leen quienes evalúan')).toBeVisible()

  await toReview(note, officer)
  const assignment = await asks(officer, note, reviewer)
  await accepts(reviewer, assignment)
  const page = await openedBy(opens, portal.origin, reviewer)
  await page.goto(`/review/${assignment}`)
  await expect(page.getByText('Dos filtros y una fuente.')).toBeVisible()
  await page.getByText('Lo que se envió en la etapa anterior').click()
  await looksRight(page)
  await page.getByRole('radio', { name: /^3/ }).check()
  await page.getByRole('button', { name: 'Enviar evaluación' }).click()
  await expect(page.getByRole('status')).toBeVisible()

  await desk.goto(`/manage/applications/${note.id}`)
  await expect(desk.getByText('Dos filtros y una fuente.')).toBeVisible()
  await looksRight(desk)
})
