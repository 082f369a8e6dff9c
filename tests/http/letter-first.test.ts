import { beforeAll, expect, test } from 'vitest'

import { askAmendment } from '#app/domain/award-amendment-rules.ts'
import { submitReport } from '#app/domain/award-report-rules.ts'
import { changeAmendment } from '#db/award-amendment.ts'
import { changeReport } from '#db/award-report.ts'
import { writeLettersWith } from '#db/letter.ts'
import { askToReconsider } from '#db/reconsideration.ts'
import { renderLetter } from '#emails/render.ts'
import { anActiveAward, anOffer, numbered, writesReport } from '#tests/support/awarding.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { carriedIn, quoted, reason, seesBeforeItSends, sentTo } from '#tests/support/seen-letter.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { plain, textOf } from '#tests/support/visible-text.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

test('the letter that refuses an amendment is shown before it is sent, and the office sees that of one it asks for', async () => {
  const { id, officer, approver, representatives } = await anActiveAward()
  const wish = { kind: 'more_time', endsOn: '2028-01-31' } as const
  await changeAmendment(
    { applicationId: id, number: null },
    { personId: representatives[0].id },
    (file, signed) => askAmendment(file, { wish, reason: 'Creció el río.' }, signed),
  )
  await seesBeforeItSends(house().portal.origin, {
    id,
    by: approver,
    page: 'award/amendments/1',
    typed: { intent: 'refuse', reason },
    template: 'amendment-refused',
    says: ['Asunto : No aprobamos el cambio del convenio:', 'No aprobamos el cambio 1', quoted],
  })
  const office = await signedIn(house().portal.origin, officer)
  const before = await sentTo(id, 'amendment-asked')
  const asked = { kind: 'more_time', 'ends-day': '31', 'ends-month': '1', 'ends-year': '2028', reason }
  const address = `/manage/applications/${id}/award/amendments`
  const letter = await (await office.post(address, asked)).text()
  for (const words of ['Asunto : Se pidió un cambio del convenio:', 'Rosa Tapullima &lt;', quoted])
    expect(plain(letter)).toContain(words)
  expect(await sentTo(id, 'amendment-asked')).toEqual(before)
  expect((await office.post(address, [...carriedIn(letter), ['letter', 'send']])).status).toEqual(302)
  expect((await sentTo(id, 'amendment-asked')).length).toBeGreaterThan(before.length)
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
  await seesBeforeItSends(house().portal.origin, {
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
  await seesBeforeItSends(house().portal.origin, {
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
  await seesBeforeItSends(house().portal.origin, {
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

test('the letter that reopens a review is shown with its reason before it is sent', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })
  await seesBeforeItSends(house().portal.origin, {
    id,
    by: await staffOf(call.id, 'officer'),
    page: 'steps/reopen_review',
    typed: { reason },
    template: 'review-reopened',
    to: 'officer',
    says: [quoted],
  })
})

test('who is asked for a review, and by which letter, is shown before it is sent; what may not be asked is refused', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_review' })
  const officer = await staffOf(call.id, 'officer')
  const { id: reviewer } = await staffOf(call.id, 'reviewer', 'Abel')
  const office = await signedIn(house().portal.origin, officer)
  const address = `/manage/applications/${id}/reviewers`
  expect(await textOf(office, address)).toContain('Ver la carta para pedir evaluación a Abel')
  const letter = await (await office.post(address, { reviewer })).text()
  for (const words of ['Para : Abel &lt;', 'Asunto :', 'Pedir evaluación y enviar correo'])
    expect(plain(letter)).toContain(words)
  expect(await sentTo(id, 'review-assigned')).toEqual([])
  expect((await office.post(address, [...carriedIn(letter), ['letter', 'send']])).status).toEqual(302)
  expect(await sentTo(id, 'review-assigned')).toEqual([reviewer])
  expect((await office.post(address, { reviewer })).status).toEqual(409)
})
