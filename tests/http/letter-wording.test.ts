import { beforeAll, expect, test } from 'vitest'

import { portalWorded, startingBody, wordedTemplates } from '#app/domain/letter-slot.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aPanelOf } from '#tests/support/panel.ts'
import { runningPortal } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { plain, textOf } from '#tests/support/visible-text.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const body = ['news', 'details', 'reasons', 'feedback', 'reconsider', 'open']
  .map((it) => `{${it}}`)
  .join('\n\n')

test('a letter is worded: what is wrong is named and nothing typed is lost; what is right is kept, seen and has versions', async () => {
  const { call, asOfficer, asApprover } = await aPanelOf(house().portal.origin)
  const { reference } = await anApplication(call, { status: 'in_panel' })
  const page = `/manage/calls/${call.slug}/letters/decision-declined?language=es`
  const typed = { subject: 'Hola', introduction: '', body: 'Estimada {nombre}: vea htp://ejemplo.pe' }
  const wrong = await asOfficer.post(page, { ...typed, intent: 'save', base: '0' })
  const html = await wrong.text()
  expect([wrong.status, html.includes(`${typed.body}</textarea>`)]).toEqual([422, true])
  for (const named of ['{reference}', '{nombre}', 'htp://ejemplo.pe', '{news}, {details}, {reasons}'])
    expect(plain(html)).toContain(named)

  const right = {
    subject: 'No esta vez ({reference})',
    introduction: '',
    body: `Les agradecemos.\n\n${body}`,
  }
  const tried = await asOfficer.post(page, { ...right, intent: 'try', base: '0' })
  expect(plain(await tried.text())).toContain(`Así quedaría con la solicitud ${reference}. No se guardó.`)
  const saved = await asOfficer.post(page, { ...right, intent: 'save', base: '0' })
  expect(destination(saved)).toEqual(`${page}&saved`)
  expect(await textOf(asOfficer, page)).toContain('Versiones anteriores')
  const preview = `/manage/calls/${call.slug}/letters/decision-declined/preview`
  const query = `?language=es&application=${reference}`
  expect(await textOf(asApprover, preview + query)).toContain(`No esta vez (${reference})`)
  expect(await (await asApprover.get(`${preview}/html${query}`)).text()).toContain('Les agradecemos.')
  const pdf = await asApprover.get(`${preview}/letter.pdf${query}`)
  expect([pdf.headers.get('Content-Type'), (await pdf.text()).slice(0, 5)]).toEqual([
    'application/pdf',
    '%PDF-',
  ])

  const late = await asOfficer.post(page, {
    ...right,
    subject: 'Otro ({reference})',
    intent: 'save',
    base: '0',
  })
  expect([late.status, (await late.text()).includes('Otro ({reference})')]).toEqual([409, true])
})

test('the letters stand under what they are about; one of an award is worded too, a warning is not', async () => {
  const { call, asOfficer } = await aPanelOf(house().portal.origin)
  const { reference } = await anApplication(call, { status: 'in_panel' })
  const list = `/manage/calls/${call.slug}/letters`
  const html = await (await asOfficer.get(list)).text()
  for (const template of wordedTemplates) expect(html).toContain(`${list}/${template}?language=es`)
  expect(plain(html)).toContain('Pagos e informes: 7 cartas')

  const page = `${list}/tranche-paid?language=es`
  const own = { subject: 'Pago ({reference})', introduction: '', body: startingBody('tranche-paid') }
  expect(destination(await asOfficer.post(page, { ...own, intent: 'save', base: '0' }))).toEqual(
    `${page}&saved`,
  )
  expect(await textOf(asOfficer, list)).toContain('Pagos e informes: 7 cartas, 1 con palabras propias')
  const shown = await textOf(asOfficer, `${list}/tranche-paid/preview?language=es&application=${reference}`)
  expect(shown).toContain(`Pago (${reference})`)
  for (const template of portalWorded)
    expect((await asOfficer.get(`${list}/${template}?language=es`)).status).toEqual(404)
})

test('a kept sentence is inserted into the feedback without a script, and everything else typed stays', async () => {
  const { call, asOfficer } = await aPanelOf(house().portal.origin)
  const { id } = await anApplication(call, { status: 'in_panel' })
  const list = `/manage/calls/${call.slug}/feedback`
  expect(destination(await asOfficer.post(list, { words: 'El plan es claro.' }))).toEqual(list)
  const page = `/manage/applications/${id}/decision`
  const shown = await (await asOfficer.get(page)).text()
  const [, sentence = ''] = /name="sentences"[^>]*value="([^"]*)"/.exec(shown) ?? []
  const typed = { outcome: 'awarded', amount: '5000', conditions: 'El acta', feedback: 'Gracias.' }
  const inserted = await asOfficer.post(page, { ...typed, sentences: sentence, intent: 'insert' })
  const html = await inserted.text()
  expect([inserted.status, html.includes('Gracias.\n\nEl plan es claro.</textarea>')]).toEqual([200, true])
  expect([html.includes('value="5000"'), html.includes('El acta</textarea>')]).toEqual([true, true])
  expect(await textOf(asOfficer, page)).toContain('Proponer')
})
