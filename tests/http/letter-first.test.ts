import { beforeAll, expect, test } from 'vitest'

import { askAmendment } from '#app/domain/award-amendment-rules.ts'
import { submitReport } from '#app/domain/award-report-rules.ts'
import type { NoticeTemplate } from '#app/domain/notice.ts'
import { changeAmendment } from '#db/award-amendment.ts'
import { changeReport } from '#db/award-report.ts'
import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { askToReconsider } from '#db/reconsideration.ts'
import { renderLetter } from '#emails/render.ts'
import { anActiveAward, anOffer, numbered, writesReport } from '#tests/support/awarding.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { plain, textOf } from '#tests/support/visible-text.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const reason = 'Falta la firma de «Rosa»,\nen la segunda hoja.'

async function sent(applicationId: string, template: NoticeTemplate) {
  const rows = await database()
    .selectFrom('notices')
    .where('application_id', '=', applicationId)
    .where('template', '=', template)
    .select('email_id')
    .execute()
  return rows.length
}

/** What the page of a letter carries along, and would post again. */
function carriedIn(html: string): string[][] {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return [...inputs].map(([, name = '', value = '']) => [name, value.replaceAll('&#x27;', "'")])
}

type Step = {
  id: string
  by: TestPerson
  page: string
  typed: Record<string, string>
  template: NoticeTemplate
  /** What the letter says: its subject, its opening, what it quotes. */
  says: readonly string[]
}

/** Sees the letter of a step with whom it is for, goes back to the form, sees it again, and sends it: once, however often. */
async function seesBeforeItSends({ id, by, page, typed, template, says }: Step) {
  const visitor = await signedIn(house().portal.origin, by)
  const address = `/manage/applications/${id}/${page}`
  expect(await textOf(visitor, address)).toMatch(/Ver la carta|Guardar la respuesta/)
  const shown = await visitor.post(address, typed)
  const letter = await shown.text()
  expect(shown.status).toEqual(200)
  for (const words of ['Para : Rosa Tapullima &lt;', ...says]) expect(plain(letter)).toContain(words)
  const carried = carriedIn(letter)

  const corrects = await (await visitor.post(address, [...carried, ['letter', 'edit']])).text()
  expect(corrects).toContain(`${reason}</textarea>`)
  expect(await sent(id, template)).toEqual(0)

  const posts = () => visitor.post(address, [...carried, ['letter', 'send']])
  expect((await posts()).status).toEqual(302)
  expect(await sent(id, template)).toEqual(1)
  expect((await posts()).status).toEqual(409)
  expect(await sent(id, template)).toEqual(1)
}

/** As the text of a letter quotes it. */
const quoted = '&gt; Falta la firma de «Rosa», &gt; en la segunda hoja.'

test('the letter of a payment that is held is shown with its reason before it is sent, and so is that of its cancelling', async () => {
  const { id, officer, approver } = await anActiveAward()
  const page = 'award/tranches/1'
  await seesBeforeItSends({
    id,
    by: officer,
    page,
    typed: { intent: 'hold', reason },
    template: 'tranche-held',
    says: ['Asunto : Su pago está detenido:', 'El pago 1, de S/ 3,000.00,', quoted],
  })
  await seesBeforeItSends({
    id,
    by: approver,
    page,
    typed: { intent: 'cancel', reason },
    template: 'tranche-cancelled',
    says: ['Asunto : Se canceló un pago:', 'El pago 1, de S/ 3,000.00,', quoted],
  })
})

test('without its reason a payment is not held, and its letter is not shown', async () => {
  const { id, officer } = await anActiveAward()
  const office = await signedIn(house().portal.origin, officer)
  const wrong = await office.post(`/manage/applications/${id}/award/tranches/1`, {
    intent: 'hold',
    reason: ' ',
  })
  const html = await wrong.text()
  expect([wrong.status, html.includes('id="reason-error"'), html.includes('value="send"')]).toEqual([
    422,
    true,
    false,
  ])
})

test('the letter that refuses an amendment is shown before it is sent, and the office sees that of one it asks for', async () => {
  const { id, officer, approver, representatives } = await anActiveAward()
  const wish = { kind: 'more_time', endsOn: '2028-01-31' } as const
  await changeAmendment(
    { applicationId: id, number: null },
    { personId: representatives[0].id },
    (file, signed) => askAmendment(file, { wish, reason: 'Creció el río.' }, signed),
  )
  await seesBeforeItSends({
    id,
    by: approver,
    page: 'award/amendments/1',
    typed: { intent: 'refuse', reason },
    template: 'amendment-refused',
    says: ['Asunto : No aprobamos el cambio del convenio:', 'No aprobamos el cambio 1', quoted],
  })
  const office = await signedIn(house().portal.origin, officer)
  const before = await sent(id, 'amendment-asked')
  const asked = { kind: 'more_time', 'ends-day': '31', 'ends-month': '1', 'ends-year': '2028', reason }
  const address = `/manage/applications/${id}/award/amendments`
  const letter = await (await office.post(address, asked)).text()
  for (const words of ['Asunto : Se pidió un cambio del convenio:', 'Rosa Tapullima &lt;', quoted])
    expect(plain(letter)).toContain(words)
  expect(await sent(id, 'amendment-asked')).toEqual(before)
  expect((await office.post(address, [...carriedIn(letter), ['letter', 'send']])).status).toEqual(302)
  expect(await sent(id, 'amendment-asked')).toBeGreaterThan(before)
})

test('the letter that returns a report is shown with its sections and its day before it is sent', async () => {
  const award = await anActiveAward()
  const { id, officer, representatives } = award
  const report = await numbered('reports', id)
  await writesReport(award, report, [['materials', '2900.50']])
  await changeReport(report, { personId: representatives[0].id }, (file, signed) =>
    submitReport(file, {}, signed),
  )
  const due = { 'due-day': '15', 'due-month': '7', 'due-year': '2099' }
  await seesBeforeItSends({
    id,
    by: officer,
    page: 'award/reports/1',
    typed: { intent: 'return', sections: 'spending', message: reason, ...due },
    template: 'report-returned',
    says: ['Asunto : Le pedimos corregir su informe:', '15 de julio de 2099', quoted],
  })
})

test('the letter that ends an award early is shown before it is sent', async () => {
  const { id, approver } = await anActiveAward()
  await seesBeforeItSends({
    id,
    by: approver,
    page: 'award/close',
    typed: { intent: 'terminate', reason, left: '5000' },
    template: 'award-terminated',
    says: ['Asunto : La donación terminó antes de lo previsto:', 'La donación de S/ 5,000.00', quoted],
  })
})

test('that a refusal stands is a letter that is shown before it is sent, and so is that of a request on paper', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const rosa = await aPerson('Rosa Tapullima')
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [rosa] })
  const approver = await staffOf(call.id, 'approver')
  await proposes(await staffOf(call.id, 'officer'), id, aDecline)
  await approves(approver, id)
  await releases(approver, id)
  const jorge = await staffOf(call.id, 'officer', 'Jorge')
  const office = await signedIn(house().portal.origin, jorge)
  expect(await textOf(office, `/manage/applications/${id}/reconsideration`)).toContain(
    'Asunto : Recibimos el pedido de reconsideración:',
  )
  await askToReconsider(id, { personId: rosa.id }, { reason: 'El acta está firmada.' })
  await seesBeforeItSends({
    id,
    by: jorge,
    page: 'reconsideration',
    typed: { answer: 'upheld', reason },
    template: 'reconsideration-upheld',
    says: ['Asunto : Respuesta a su pedido de reconsideración:', 'se mantiene.', quoted],
  })
})

test('who records an answer on paper sees the letter of each answer, to whom it goes', async () => {
  const { id, officer } = await anOffer()
  const office = await signedIn(house().portal.origin, officer)
  const text = await textOf(office, `/manage/applications/${id}/award/offer`)
  for (const subject of ['Asunto : Se aceptó la donación:', 'Asunto : Se rechazó la donación:'])
    expect(text).toContain(subject)
})
