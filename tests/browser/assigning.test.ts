import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { sendDueReminders } from '#db/review-reminder.ts'
import { renderLetter } from '#emails/render.ts'
import { entersByCode } from '#tests/support/applying.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { daysPass } from '#tests/support/days-pass.ts'
import { assignmentOf } from '#tests/support/reviewing.ts'
import { openedBy } from '#tests/support/signed-in-page.ts'
import { bothWays, heardBy, looksRight, threeInReview } from '#tests/support/three-in-review.ts'

onFreshPortal(() => writeLettersWith(renderLetter))

test('an officer sees the plan and its letter, applies it, and a reviewer in conflict never receives the text', async ({
  opens,
  portal,
  relay,
}) => {
  const { call, officer, mirtha, abel, applications } = await threeInReview()
  const [water, cacao] = applications
  if (!water || !cacao) throw new Error('there are three')
  const desk = await openedBy(opens, portal.origin, officer)
  await desk.goto(`/manage/calls/${call.slug}/assignment`)
  await looksRight(desk)
  await desk.getByRole('button', { name: 'Ver el plan' }).click()
  const apply = desk.getByRole('button', { name: 'Pedir 6 evaluaciones y enviar 6 correos' })
  await expect(apply).toBeVisible()
  await expect(desk.getByRole('row', { name: /Mirtha/ }).first()).toContainText(`3 a ${mirtha.email ?? ''}`)
  await expect(desk.getByText('Antes de leerla, diga si tiene un conflicto de interés')).toBeVisible()
  await looksRight(desk)
  expect(await database().selectFrom('assignments').select('id').execute()).toEqual([])
  await apply.click()
  await expect(desk.getByText('Se pidieron 6 evaluaciones.')).toBeVisible()
  await looksRight(desk)
  for (const { email } of [mirtha, abel])
    await expect.poll(async () => (await relay.inboxOf(email ?? '')).length).toBe(3)

  const page = await openedBy(opens, portal.origin, mirtha)
  const heard = heardBy(page)
  await page.goto('/review')
  await expect(page).toHaveURL(/statement$/)
  await looksRight(page)
  await page.getByRole('button', { name: 'Guardar mi declaración' }).click()
  await page.getByRole('link', { name: 'Declarar y empezar' }).click()
  for (const it of applications) {
    const group = page.getByRole('group', { name: new RegExp(it.reference) })
    if (it !== cacao) await group.getByLabel('No tengo conflicto').check()
    else {
      await group.getByLabel('Tengo un conflicto').check()
      await group.getByLabel('Tipo de conflicto').selectOption('family')
    }
  }
  await page.getByRole('button', { name: 'Guardar respuestas' }).click()
  await expect(page.getByRole('status')).toHaveText('Gracias. Ya puede leer las solicitudes.')
  await expect(page.getByRole('link', { name: /Agua segura|Radio comunal|Cacao/ })).toHaveCount(2)
  await page.getByRole('link', { name: /Agua segura/ }).click()
  await expect(page.getByText('CANARY-agua')).toBeVisible()
  const closed = `/review/${await assignmentOf(cacao, mirtha)}`
  const tried = [
    await bothWays(page, closed),
    await bothWays(page, '/review'),
    await bothWays(page, '/review/offers'),
  ]
  const open = await bothWays(page, `/review/${await assignmentOf(water, mirtha)}`)
  expect(tried[0]?.statuses).toEqual([404, 404])
  expect(open.statuses).toEqual([200, 200])
  const everything = [await heard(), open.said, ...tried.map(({ said }) => said)].join('\n')
  expect([everything.includes('CANARY-agua'), everything.includes('CANARY-cacao')]).toEqual([true, false])

  await desk.goto(`/manage/applications/${cacao.id}/reviewers`)
  await desk.getByRole('button', { name: 'Buscar quién puede evaluarla' }).click()
  await expect(desk.getByRole('heading', { name: 'Faltan evaluadores: 1' })).toBeVisible()
  await expect(desk.getByText('personas en conflicto de interés, que nunca se asignan: 1')).toBeVisible()
  await looksRight(desk)
})

test('what one person is asked about by hand is shown before, and reviewers choose what the office lets them', async ({
  opens,
  portal,
}) => {
  const { call, officer, abel, applications } = await threeInReview()
  const [water] = applications
  if (!water) throw new Error('there are three')
  const desk = await openedBy(opens, portal.origin, officer)
  await desk.goto(`/manage/calls/${call.slug}/assignment`)
  await desk.getByLabel('Cuántas solicitudes puede tomar cada persona por su cuenta').fill('1')
  await desk.getByLabel('Preguntar a cada persona qué solicitudes prefiere').check()
  await desk.getByRole('button', { name: 'Guardar' }).click()
  await expect(desk.getByRole('status')).toHaveText('Guardamos lo que los evaluadores pueden elegir.')
  await desk.getByRole('link', { name: 'Asignar a mano varias solicitudes a una persona' }).click()
  await looksRight(desk)
  await desk.getByLabel('Evaluador o evaluadora').selectOption(abel.id)
  await desk.getByLabel(new RegExp(water.reference)).check()
  await desk.getByRole('button', { name: 'Ver antes de pedir' }).click()
  await looksRight(desk)
  await desk.getByRole('button', { name: 'Pedir 1 evaluación y enviar 1 correo' }).click()
  await expect(desk.getByText('Se pidió 1 evaluación.')).toBeVisible()

  const look = await openedBy(opens, portal.origin, abel)
  for (const address of ['/review/offers', '/review/profile', '/review']) {
    await look.goto(address)
    await looksRight(look)
  }
  const page = await openedBy(opens, portal.origin, abel, false)
  await page.goto('/review/offers')
  await page.getByRole('button', { name: /Tomar para evaluar .*Radio comunal/ }).click()
  await expect(page.getByRole('group', { name: /Radio comunal/ })).toBeVisible()
})

test('an invited reviewer accepts by the link and never receives what she has a conflict with; she is reminded once, and bulk actions are tried first', async ({
  opens,
  portal,
  relay,
}) => {
  const { call, officer, applications } = await threeInReview()
  const [water, cacao] = applications
  if (!water || !cacao) throw new Error('there are three')
  const julia = { name: 'Julia Yampis', email: `julia@${call.slug}.example` }
  const desk = await openedBy(opens, portal.origin, officer)
  await desk.goto(`/manage/calls/${call.slug}/invitations`)
  await looksRight(desk)
  await desk.getByLabel('Nombre').fill(julia.name)
  await desk.getByLabel('Correo electrónico').fill(julia.email)
  await desk.getByRole('button', { name: 'Enviar la invitación por correo' }).click()
  await expect(desk.getByRole('status')).toHaveText('La invitación se envió.')

  const page = await (await opens()).newPage()
  const heard = heardBy(page)
  await expect.poll(async () => (await relay.inboxOf(julia.email)).length).toBe(1)
  const [letter] = await relay.inboxOf(julia.email)
  const link = /https?:\S+review-invitation\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  await page.goto(link)
  await looksRight(page)
  await page.getByRole('button', { name: 'Acepto evaluar' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Esta invitación está cerrada')
  await page.goto('/sign-in?next=/review')
  await entersByCode(page, relay, julia.email)
  await page.getByRole('button', { name: 'Guardar mi declaración' }).click()

  await desk.goto(`/manage/calls/${call.slug}`)
  await desk.getByLabel('Buscar y filtrar').fill('estado:en_evaluacion lugar:Loreto')
  await desk.getByRole('button', { name: 'Filtrar' }).click()
  await expect(desk.getByText('Aquí no se puede filtrar por “lugar”').first()).toBeVisible()
  await looksRight(desk)
  await desk.getByLabel('Buscar y filtrar').fill('estado:en_evaluacion evaluadores:<1')
  await desk.getByRole('button', { name: 'Filtrar' }).click()
  await looksRight(desk)
  await desk.getByRole('link', { name: 'Hacer algo con todas las que cumplen' }).click()
  await looksRight(desk)
  await desk.getByLabel('Pedir evaluaciones').check()
  await desk.getByLabel(julia.name).check()
  await desk.getByRole('button', { name: 'Ver qué pasaría' }).click()
  await desk.getByRole('button', { name: 'Pedir 3 evaluaciones y enviar 3 correos' }).click()
  await expect(desk.getByText('Se pidieron 3 evaluaciones.')).toBeVisible()

  await page.goto('/review/conflicts')
  for (const it of applications) {
    const group = page.getByRole('group', { name: new RegExp(it.reference) })
    if (it !== cacao) await group.getByLabel('No tengo conflicto').check()
    else {
      await group.getByLabel('Tengo un conflicto').check()
      await group.getByLabel('Tipo de conflicto').selectOption('family')
    }
  }
  await page.getByRole('button', { name: 'Guardar respuestas' }).click()
  await page.getByRole('link', { name: /Agua segura/ }).click()
  await expect(page.getByText('CANARY-agua')).toBeVisible()
  const person = await database()
    .selectFrom('people')
    .where('email', '=', julia.email)
    .select(['id', 'name', 'email'])
    .executeTakeFirstOrThrow()
  const closed = await bothWays(page, `/review/${await assignmentOf(cacao, person)}`)
  const queue = await bothWays(page, '/review')
  expect(closed.statuses).toEqual([404, 404])
  const everything = [await heard(), closed.said, queue.said].join()
  expect([everything.includes('CANARY-agua'), everything.includes('CANARY-cacao')]).toEqual([true, false])

  await daysPass(water.id, 60)
  await desk.goto(`/manage/calls/${call.slug}/reminders`)
  await looksRight(desk)
  await desk
    .getByRole('row', { name: /1 día después/ })
    .first()
    .getByRole('link')
    .click()
  await looksRight(desk)
  await desk.getByRole('button', { name: `Enviar ahora a ${julia.name}` }).click()
  await expect(desk.getByRole('status')).toHaveText('El recordatorio se envió.')
  const late = async () =>
    (await relay.inboxOf(julia.email)).filter(({ subject }) =>
      subject.startsWith('Su evaluación está atrasada'),
    )
  await expect.poll(async () => (await late()).length).toBe(1)
  expect(await sendDueReminders(() => undefined)).toEqual(0)

  await desk.goto(`/manage/calls/${call.slug}?q=overdue:yes`)
  await desk.getByRole('link', { name: 'Hacer algo con todas las que cumplen' }).click()
  await desk.getByLabel('Recordar las evaluaciones atrasadas').check()
  await desk.getByRole('button', { name: 'Ver qué pasaría' }).click()
  await expect(desk.getByRole('row', { name: /Julia Yampis/ })).toContainText('ya se envió o se detuvo')
  await looksRight(desk)
  await desk.goto(`/manage/calls/${call.slug}/bulk?q=agua`)
  await desk.getByLabel('Escribir a quienes postulan').check()
  await desk.getByLabel('Asunto').fill('Taller')
  await desk.getByLabel('Mensaje').fill('Habrá un taller el lunes.')
  await desk.getByRole('button', { name: 'Ver qué pasaría' }).click()
  await expect(desk.getByText('Esto es una prueba: todavía no cambió nada.')).toBeVisible()
  await looksRight(desk)
  await desk.getByRole('button', { name: 'Enviar la carta sobre 1 solicitud' }).click()
  await expect(desk.getByText('Listo: se hizo con 1.')).toBeVisible()
  expect(await late()).toHaveLength(1)
})
