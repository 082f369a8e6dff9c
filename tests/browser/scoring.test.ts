import type { BrowserContext, Page } from '@playwright/test'

import { listQueue } from '#db/assignment.ts'
import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { renderLetter } from '#emails/render.ts'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { outboxOf, untilSent } from '#tests/support/outbox-of.ts'
import { staffOf } from '#tests/support/people.ts'
import { pressAndLeave } from '#tests/support/press-and-leave.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { openedBy, signIn } from '#tests/support/signed-in-page.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aCriterion, aSmallCall } from '#tests/support/small-call.ts'

onFreshPortal(async () => {
  writeLettersWith(renderLetter)
  await startQueue((error) => {
    throw error
  })
}, stopQueue)

/** From 1 to 5, weights that sum to 1, one criterion that may be left out and one of yes and no. */
const criteria = [
  aCriterion('need', 'Necesidad', { weight: '0.5', scaleMin: '1', scaleMax: '5', about: ['title'] }),
  aCriterion('plan', 'Plan', {
    ...{ weight: '0.3', scaleMin: '1', scaleMax: '5' },
    ...{ justifiedScores: ['1', '5'], justificationWords: 3 },
  }),
  aCriterion('reach', 'Alcance', { weight: '0.1', scaleMin: '0', scaleMax: '10', optional: true }),
  aCriterion('agreed', 'Acuerdo de la asamblea', { weight: '0.1', scaleMin: '0', scaleMax: '1' }),
]

/** A reviewer with reviews of so many applications under way, in the order of their queue. */
async function aReviewer(applications: number) {
  const call = await aSmallCall({ closesInDays: -10, criteria })
  const [officer, reviewer] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'reviewer')]
  for (let number = 1; number <= applications; number += 1) {
    const application = await anApplication(call, { status: 'in_review', title: `Agua ${number}` })
    await accepts(reviewer, await asks(officer, application, reviewer))
  }
  return { reviewer, reviews: (await listQueue(reviewer.id)).map(({ id }) => id) }
}

const line = (page: Page) => page.locator('[data-device] [role=status]')
const score = (page: Page, key: string, value: string) =>
  page.locator(`input[name="score_${key}"][value="${value}"]`)

/** Cuts the way to the portal for what the device sends, before it arrives or after; answers how to mend it. */
async function cutOff(context: BrowserContext, isHeard = false): Promise<() => Promise<void>> {
  await context.route('**/answers', async (route) => {
    if (isHeard) await route.fetch()
    await route.abort()
  })
  return () => context.unroute('**/answers')
}

/** Keys are heard once the page's scripts have taken it over. */
async function whenKeysAreHeard(page: Page) {
  const isHeard = (form: Element) => Object.keys(form).some((it) => it.startsWith('__react'))
  await expect.poll(() => page.locator('#question-form').evaluate(isHeard)).toBe(true)
}

async function storedScores(id: string) {
  const rows = await database()
    .selectFrom('scores as x')
    .innerJoin('criteria as k', 'k.id', 'x.criterion_id')
    .where('x.assignment_id', '=', id)
    .select(['k.key', 'x.score'])
    .execute()
  return Object.fromEntries(rows.map(({ key, score: given }) => [key, given]))
}

test('a reviewer scores a whole review with nine keys and one sentence, and submits it', async ({
  page,
  portal,
}) => {
  const { reviewer, reviews } = await aReviewer(1)
  await signIn(page.context(), portal.origin, reviewer)
  await page.goto(`/review/${reviews[0]}`)
  await whenKeysAreHeard(page)
  await page.locator('input[name="score_need"]:checked').focus()
  await page.keyboard.press('4')
  await page.keyboard.press('5')
  await expect(page.locator('#justification_plan')).toBeFocused()
  await page.keyboard.type('Tiene metas claras')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('7')
  await page.keyboard.press('s')
  await expect(page.locator('.minka-progress')).toHaveText(/4.*5.*7.*Sí/)
  await expect(page.locator('#notesToPanel')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('status')).toHaveText('Evaluación enviada. Gracias.')
  expect(await storedScores(reviews[0] ?? '')).toEqual({ need: '4', plan: '5', reach: '7', agreed: '1' })
})

test('scores typed without a signal outlive a tab that is killed, and an answer that is lost doubles nothing', async ({
  context,
  portal,
}) => {
  const { reviewer, reviews } = await aReviewer(1)
  await signIn(context, portal.origin, reviewer)
  const mend = await cutOff(context)
  const page = await context.newPage()
  await page.goto(`/review/${reviews[0]}`)
  await score(page, 'need', '2').check()
  await page.getByLabel('Notas para el panel').fill('Falta el acta.')
  await expect(line(page)).toHaveText(/^No hay señal/)
  await expect.poll(async () => (await outboxOf(page)).join()).toContain('Falta el acta.')
  await page.close()
  expect(await storedScores(reviews[0] ?? '')).toEqual({})

  await mend()
  const mendAgain = await cutOff(context, true)
  const again = await context.newPage()
  await again.goto(`/review/${reviews[0]}`)
  await expect(score(again, 'need', '2')).toBeChecked()
  await expect(again.getByLabel('Notas para el panel')).toHaveValue('Falta el acta.')
  await expect(line(again)).toHaveText(/^No hay señal/)
  await mendAgain()
  await again.evaluate(() => dispatchEvent(new Event('online')))
  await expect(line(again)).toHaveText(/^Guardado en el portal a las \d\d:\d\d\.$/)
  const revisions = await database()
    .selectFrom('review_revisions')
    .where('assignment_id', '=', reviews[0] ?? '')
    .select(['field', 'revision', 'value'])
    .orderBy('field')
    .execute()
  expect(revisions).toEqual([
    { field: 'notesToPanel', revision: 1, value: 'Falta el acta.' },
    { field: 'score_need', revision: 1, value: '2' },
  ])
})

test('of two windows on one review the second is shown both texts and chooses', async ({
  page,
  opens,
  portal,
}) => {
  const { reviewer, reviews } = await aReviewer(1)
  await signIn(page.context(), portal.origin, reviewer)
  const other = await openedBy(opens, portal.origin, reviewer)
  for (const each of [page, other]) await each.goto(`/review/${reviews[0]}`)
  await other.getByLabel('Notas para el panel').fill('Falta el acta.')
  await untilSent(other)
  await page.getByLabel('Notas para el panel').fill('El acta está firmada.')
  await expect(page.locator('.minka-device__other')).toContainText('Falta el acta.')
  await pressAndLeave(page, 'Ver los dos textos y elegir')
  await expect(page.getByRole('alert')).toContainText('Falta el acta.')
  await expect(page.getByLabel('Notas para el panel')).toHaveValue('El acta está firmada.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Guardar borrador' }).last().click()
  await expect(page.locator('.minka-notice--success')).toBeVisible()
  await other.goto(`/review/${reviews[0]}`)
  await expect(other.getByLabel('Notas para el panel')).toHaveValue('El acta está firmada.')
})

test('the pages of a review can be read by everyone, by phone too, and keys lead from one to the next', async ({
  page,
  portal,
}) => {
  const { reviewer, reviews } = await aReviewer(2)
  await signIn(page.context(), portal.origin, reviewer)
  for (const address of [`/review/${reviews[0]}`, `/review/${reviews[0]}/scores`])
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(address)
      expect(await accessibilityFaults(page), `${address} at ${width}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  await page.locator('#score_need').fill('9')
  await whenKeysAreHeard(page)
  await page.keyboard.press('Alt+PageDown')
  await expect(page).toHaveURL(new RegExp(`/review/${reviews[1]}/scores`))
  await page.goto(`/review/${reviews[0]}/scores`)
  await expect(page.locator('#score_need')).toHaveValue('9')
  await page.getByRole('button', { name: 'Enviar evaluación' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('de 1 a 5')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('an officer writes criteria, is told beside the fields what is missing, and publishes them', async ({
  page,
  portal,
}) => {
  const call = await aSmallCall({ closesInDays: -10 })
  await signIn(page.context(), portal.origin, await staffOf(call.id, 'officer'))
  await page.goto('/manage/rubrics/new')
  await page.getByLabel('Nombre').fill('Criterios 2027')
  await page.getByRole('button', { name: 'Crear criterios' }).click()
  await page.getByRole('link', { name: 'Agregar un criterio' }).click()
  await page.getByLabel('Nombre del criterio (español)').fill('Necesidad')
  await page.getByLabel('Peso').fill('0')
  await page.getByLabel('Puntajes que necesitan justificación').fill('1, 9')
  await page.getByRole('button', { name: 'Guardar criterio' }).last().click()
  const summary = page.locator('.govuk-error-summary')
  await expect(summary).toContainText('El peso debe ser mayor que cero.')
  await expect(summary).toContainText('El puntaje «9» no está en la escala.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Nombre del criterio (inglés)').fill('Need')
  await page.getByLabel('Peso').fill('0.6')
  await page.getByLabel('Puntajes que necesitan justificación').fill('')
  await page.getByRole('button', { name: 'Guardar criterio' }).last().click()
  await expect(page.locator('.minka-notice--success')).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Criterios 2027' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Publicar la versión 1' }).click()
  await expect(page.locator('.minka-notice--success')).toContainText('Versión publicada.')
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of [page.url(), '/manage/rubrics']) {
    await page.goto(address)
    expect(await accessibilityFaults(page), address).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
})
