import type { Page } from '@playwright/test'

import { m } from '#app/messages/compiled/messages.js'
import { accessibilityFaults } from '#tests/support/accessibility.ts'
import { expect, onFreshPortal, test } from '#tests/support/browser.ts'
import { budgetLine } from '#tests/support/community-application.ts'
import { type Draft, aDraft, everyAnswer, writeAnswers } from '#tests/support/drafts.ts'
import { aPerson } from '#tests/support/people.ts'
import { pressAndLeave } from '#tests/support/press-and-leave.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'
import { signIn } from '#tests/support/signed-in-page.ts'
import { type Wrong, wrongAnswers } from '#tests/support/wrong-answers.ts'

let call: RealCall

onFreshPortal(async () => {
  call = await theRealCall()
})

/**
 * Over HTTP every wrong answer is posted in both languages, as without scripts. Here a person types one of each third field;
 * `npm run test:journey` one of each.
 */
test('what cannot be right is said beside its field after saving, and stays as it was typed', async ({
  page,
  portal,
}) => {
  const { id } = await aWholeDraft(page, portal.origin)
  for (const { group, typed, field, sentence } of oneForEachField(wrongAnswers).filter(isTyped)) {
    await page.goto(`/apply/${id}/questions/${group}`)
    for (const [name, value] of Object.entries(typed)) await type(page, name, value)
    await goesOn(page, 'es')

    await expect(page.locator(`[id="${field}-error"]`), field).toHaveText(sentence.es)
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByRole('alert').getByRole('link', { name: sentence.es })).toBeVisible()
    for (const [name, value] of Object.entries(typed)) await expect(control(page, name)).toHaveValue(value)
  }
  expect(await accessibilityFaults(page)).toEqual([])
})

const isWhole = process.env['JOURNEYS'] === 'all'
const isTyped = (_: Wrong, at: number) => isWhole || at % 3 === 0

/** `npm run test:journey` asks both; without scripts every answer is posted over HTTP, in both languages, besides. */
const modes = [
  { title: 'in Spanish, with JavaScript', javaScriptEnabled: true, locale: 'es' },
  { title: 'in English, without JavaScript', javaScriptEnabled: false, locale: 'en' },
] as const

for (const { title, javaScriptEnabled, locale } of modes.slice(0, isWhole ? 2 : 1)) {
  test.describe(title, () => {
    test.use({ javaScriptEnabled, locale: `${locale}-PE` })

    test('personnel above a quarter of what is requested is told with its share', async ({
      page,
      portal,
    }) => {
      const draft = await aWholeDraft(page, portal.origin)
      const personnel = {
        category: 'personnel',
        quantity: '1',
        unit_cost: '5200',
        requested: '5200',
        own_in_kind: '',
      }
      const materials = { quantity: '1', unit_cost: '19800', requested: '14800', own_in_kind: '5000' }
      await writeAnswers(draft, { budget: [budgetLine(personnel), budgetLine(materials)] })
      await page.goto(`/apply/${draft.id}/questions/budget_lines`)
      await goesOn(page, locale)

      const sentence = {
        es: /Personal puede ser hasta el 25 % de lo solicitado. Ahora es 26 %/,
        en: /Personnel can be up to 25 % of what is requested. It is 26 % now/,
      }
      await expect(page.locator('[id="budget-error"]')).toHaveText(sentence[locale])
      await expect(page.locator('[id="budget.0.unit_cost"]')).toHaveValue('5200')
    })

    test('a file that cannot be taken is told why, and what was typed beside it is saved', async ({
      page,
      portal,
    }) => {
      const { id } = await aWholeDraft(page, portal.origin)
      const files = [
        {
          name: 'vacío.pdf',
          buffer: Buffer.alloc(0),
          sentence: { es: /El archivo vacío.pdf de .* está vacío/, en: /The file vacío.pdf in .* is empty/ },
        },
        {
          name: 'enorme.pdf',
          buffer: Buffer.alloc(11 * 1024 ** 2, '%PDF-1.4\n'),
          sentence: { es: /pesa más de 10 MB/, en: /is larger than 10 MB/ },
        },
        {
          name: 'acta.pdf',
          buffer: program,
          sentence: {
            es: /No podemos recibir el archivo acta.pdf/,
            en: /We cannot take the file acta.pdf/,
          },
        },
      ]
      for (const { sentence, ...file } of files) {
        await page.goto(`/apply/${id}/questions/budget_support`)
        await page.locator('[id="quotes.files"]').setInputFiles({ ...file, mimeType: 'application/pdf' })
        await page.locator('[id="budget_note"]').fill(`Con ${file.name}`)
        await goesOn(page, locale)

        await expect(page.locator('[id="quotes.files-error"]')).toHaveText(sentence[locale])
        await expect(page.locator('[id="budget_note"]')).toHaveValue(`Con ${file.name}`)
        await expect(page.getByRole('list', { name: m.question_file_list({}, { locale }) })).toHaveCount(0)
      }
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([])
    })

    test('a choice that contradicts itself, a place without its district and an empty declaration are told, and kept', async ({
      page,
      portal,
    }) => {
      const draft = await aWholeDraft(page, portal.origin)
      const { id } = draft
      await page.goto(`/apply/${id}/questions/org_peoples`)
      await page.locator('input[name="org_people"][value="none"]').check()
      await goesOn(page, locale)
      await expect(page.locator('[id="org_people-error"]')).toHaveText(
        { es: /marcó «ninguno» junto con otras opciones/, en: /ticked “none” together with other options/ }[
          locale
        ],
      )
      await expect(page.locator('input[name="org_people"]:checked')).toHaveCount(2)

      await page.goto(`/apply/${id}/questions/location`)
      await control(page, 'place.district').selectOption('')
      await goesOn(page, locale)
      await page.goto(`/apply/${id}/check`)
      const place = page.getByRole('alert').getByRole('link', {
        name: { es: /Falta elegir una opción en «.*Distrito/, en: /Choose an option for “.*District/ }[
          locale
        ],
      })
      await place.click()
      await expect(page.locator('[id="place.district-error"]')).toBeVisible()
      await expect(control(page, 'place.region')).not.toHaveValue('')
      await writeAnswers(draft, { place: everyAnswer(call)['place'], org_people: ['awajun'] })

      await page.goto(`/apply/${id}/submit`)
      await page.locator('[name="declaration.accepted"]').uncheck()
      await page.locator('[name="declaration.name"]').fill('Rosa Tsamaren Wampus')
      await page.getByRole('main').getByRole('button').last().click()
      await expect(page.locator('[id="declaration.accepted-error"]')).toHaveText(
        { es: /^(Error: )?Para enviar, marque que acepta/, en: /^(Error: )?To submit, tick that you accept/ }[
          locale
        ],
      )
      await expect(page.locator('[name="declaration.name"]')).toHaveValue('Rosa Tsamaren Wampus')
    })

    test('one may go on and correct later; the list and the check say what is left', async ({
      page,
      portal,
    }) => {
      const { id } = await aWholeDraft(page, portal.origin)
      await page.goto(`/apply/${id}/questions/way_in`)
      await type(page, 'access_hours', 'seis')
      await goesOn(page, locale)
      await page.getByRole('button', { name: m.apply_continue_anyway({}, { locale }) }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        { es: /Marcar el punto en el mapa/, en: /Mark the point on the map/ }[locale],
      )

      await page.goto(`/apply/${id}`)
      const task = page.getByRole('listitem').filter({
        hasText: { es: 'Explicar cómo se llega', en: 'Explain how to get there' }[locale],
      })
      await expect(task.first()).toContainText({ es: 'Por completar', en: 'To complete' }[locale])
      await page.getByRole('link', { name: m.apply_check_button({}, { locale }) }).click()
      await page
        .getByRole('alert')
        .getByRole('link', { name: { es: /escriba solo un número/, en: /write only a number/ }[locale] })
        .click()
      await expect(control(page, 'access_hours')).toHaveValue('seis')
      await type(page, 'access_hours', '6')
      await page
        .getByRole('button', { name: m.apply_save_and_check({}, { locale }) })
        .last()
        .click()
      await expect(page.getByRole('link', { name: m.apply_check_go_on({}, { locale }) })).toBeVisible()
    })
  })
}

/** The head of a Windows program, whatever its name says. */
const program = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(126),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
])

/** Presses the button of a page that goes on. */
async function goesOn(page: Page, locale: 'es' | 'en') {
  const name = m.apply_save_and_continue({}, { locale })
  await pressAndLeave(page, name)
}

async function aWholeDraft(page: Page, origin: string): Promise<Draft> {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  await writeAnswers(draft, { ...everyAnswer(call), org_standing: 'in_process' })
  await signIn(page.context(), origin, draft.writer)
  return draft
}

function control(page: Page, name: string) {
  return page.locator(`:is(input, select, textarea)[name="${name}"]`)
}

async function type(page: Page, name: string, value: string) {
  const isList = (await page.locator(`select[name="${name}"]`).count()) > 0
  await (isList ? control(page, name).selectOption(value) : control(page, name).fill(value))
}

function oneForEachField(wrong: readonly Wrong[]): Wrong[] {
  return wrong.filter(({ field }, at) => wrong.findIndex((it) => it.field === field) === at)
}
