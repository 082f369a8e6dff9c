import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aDecline, proposes } from '#tests/support/deciding.ts'
import { aPanelOf } from '#tests/support/panel.ts'
import { aPerson } from '#tests/support/people.ts'
import { runningPortal } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { plain, textOf } from '#tests/support/visible-text.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const aPanel = () => aPanelOf(house().portal.origin)

function hiddenHash(html: string): string {
  return /name="readHash" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
}

const refusal = {
  outcome: 'declined',
  reasonCodes: 'low_priority',
  feedback: 'El presupuesto no corresponde al plan.',
}

test('proposed by an officer, approved and sent by an approver: both representatives get the one right letter', async () => {
  const { call, asOfficer, asApprover } = await aPanel()
  const representatives = [await aPerson('Rosa Tapullima'), await aPerson('Wilder Sangama')]
  const { id } = await anApplication(call, { status: 'in_panel', representatives })
  const page = `/manage/applications/${id}/decision`

  expect(destination(await asOfficer.post(page, refusal))).toEqual(`${page}?done=proposed`)
  expect(await textOf(asOfficer, `${page}?done=proposed`)).toContain(
    'La última versión es suya: otra persona debe aprobarla.',
  )

  const shown = await (await asApprover.get(page)).text()
  const approved = await asApprover.post(`${page}/approve`, { readHash: hiddenHash(shown) })
  expect(destination(approved)).toEqual(`${page}?done=approved`)
  expect(await textOf(asApprover, page)).toContain(
    'Enviar a 2 representantes: Rosa Tapullima, Wilder Sangama',
  )

  expect(destination(await asApprover.post(`${page}/release`))).toEqual(`${page}?done=released`)
  const after = await (await asApprover.get(`${page}?done=released`)).text()
  expect(/role="status">([^<]*)</.exec(after)?.[1]).toEqual('Decisión enviada a 2 representantes')
  for (const { email, name } of representatives) {
    const letters = await house().relay.inboxOf(email ?? '', 2)
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      expect.stringMatching(/^Esta vez no financiaremos su proyecto: Agua segura/),
      expect.stringMatching(/^Recibimos su solicitud/),
    ])
    const decided = letters.find(({ subject }) => subject.startsWith('Esta vez'))
    expect(decided).toMatchObject({ to: [email], text: expect.stringContaining(`Hola, ${name}:`) })
    expect(decided?.text).toContain(refusal.feedback)
  }
})

test('what a proposal lacks is said beside each field, and everything typed is still there', async () => {
  const { call, asOfficer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  const page = `/manage/applications/${id}/decision`
  const response = await asOfficer.post(page, {
    outcome: 'awarded',
    amount: 'doce mil',
    feedback: 'Muy bien',
  })

  expect(response.status).toEqual(422)
  const html = await response.text()
  expect(html).toContain('id="amount-error"')
  expect(html).toContain('value="doce mil"')
  expect(html).toContain('Muy bien</textarea>')
  expect(plain(html)).toContain('En «Monto que se otorga» escriba solo un número')

  const declined = await asOfficer.post(page, { outcome: 'declined' })
  const missing = await declined.text()
  expect([declined.status, missing.includes('id="reasonCodes-error"')]).toEqual([422, true])
  expect(missing).toContain('id="feedback-error"')
})

test('an amount outside the limits of the call is refused beside the amount, with the limits', async () => {
  const { call, asOfficer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  const response = await asOfficer.post(`/manage/applications/${id}/decision`, {
    outcome: 'awarded',
    amount: '90000.01',
    conditions: 'Entregar el acta',
  })
  const html = await response.text()
  expect(response.status).toEqual(422)
  expect(plain(html)).toContain('El monto debe estar entre S/ 1,000.00 y S/ 90,000.00.')
  expect(html).toContain('value="90000.01"')
  expect(html).toContain('Entregar el acta</textarea>')
})

test('an approval of words that were changed meanwhile is refused, and the page shows what is true now', async () => {
  const { call, officer, asOfficer, asApprover } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  const page = `/manage/applications/${id}/decision`
  await proposes(officer, id, aDecline)
  const read = hiddenHash(await (await asApprover.get(page)).text())
  await asOfficer.post(page, { ...refusal, feedback: 'Falta el acta de la asamblea.' })

  const response = await asApprover.post(`${page}/approve`, { readHash: read })
  expect(response.status).toEqual(409)
  const now = plain(await response.text())
  expect(now).toContain('La decisión o su carta cambió después de que usted la leyó.')
  expect(now).toContain('Falta el acta de la asamblea.')
  expect(await textOf(asApprover, page)).toContain('Decisión propuesta')
})

test('a letter that no longer says what holds is not sent, and the page says what to do', async () => {
  const { call, officer, asOfficer, asApprover } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  const page = `/manage/applications/${id}/decision`
  await proposes(officer, id, aDecline)
  const approves = async () => {
    const readHash = hiddenHash(await (await asApprover.get(page)).text())
    return asApprover.post(`${page}/approve`, { readHash })
  }
  await approves()
  await database().updateTable('calls').set({ reconsider_days: 30 }).where('id', '=', call.id).execute()

  const response = await asApprover.post(`${page}/release`)
  expect(response.status).toEqual(409)
  expect(plain(await response.text())).toContain('otra persona debe aprobarla de nuevo')
  await asOfficer.post(page, refusal)
  await approves()
  expect((await asApprover.post(`${page}/release`)).status).toEqual(302)
})

test('a change that is refused as a whole stays open with what was typed', async () => {
  const { call, officer, asOfficer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, id, aDecline)
  const broken = { template: 'decision-declined', locale: 'es', introduction: 'Hola, {nobody}' }
  await database()
    .insertInto('letter_templates')
    .values({ ...broken, call_id: call.id })
    .execute()

  const page = `/manage/applications/${id}/decision`
  const response = await asOfficer.post(page, { ...refusal, feedback: 'Falta el acta de la asamblea.' })
  expect(response.status).toEqual(409)
  const html = await response.text()
  const [, open = ''] = /<details[^>]* open=""[^>]*>([\s\S]*?)<\/details>/.exec(html) ?? []
  expect(open).toContain('Falta el acta de la asamblea.</textarea>')
})

test('a decision is cancelled with a reason, and without one it stands', async () => {
  const { call, officer, asOfficer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  const page = `/manage/applications/${id}/decision`
  await proposes(officer, id, aDecline)

  expect((await asOfficer.post(`${page}/cancel`, { reason: ' ' })).status).toEqual(422)
  expect(await textOf(asOfficer, page)).toContain('Decisión propuesta')
  const cancelled = await asOfficer.post(`${page}/cancel`, { reason: 'El panel se reúne otra vez.' })
  expect(destination(cancelled)).toEqual(`${page}?done=cancelled`)
  expect(await textOf(asOfficer, `${page}?done=cancelled`)).toContain('Decisión cancelada. No se envió nada.')
})

test('a decision on an id that is nobody’s and on one of another call are answered alike', async () => {
  const { asOfficer } = await aPanel()
  const elsewhere = await anApplication(await aSmallCall({ closesInDays: -10 }), { status: 'in_panel' })

  for (const id of [randomUUID(), elsewhere.id]) {
    expect((await asOfficer.post(`/manage/applications/${id}/decision`, refusal)).status).toEqual(404)
  }
})

test('asking for changes in a section that the form lacks is refused beside the sections', async () => {
  const { call, asOfficer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  const asked = {
    sections: 'bogus',
    message: 'Falta el acta.',
    'due-day': '1',
    'due-month': '12',
    'due-year': '2099',
  }

  const answer = await asOfficer.post(`/manage/applications/${id}/changes`, asked)
  expect(answer.status).toEqual(422)
  expect(plain(await answer.text())).toContain('El formulario no tiene esa sección.')
})
