import { beforeAll, expect, test } from 'vitest'

import { pay, preparePayment } from '#app/domain/award-tranche-rules.ts'
import { changeTranche } from '#db/award-tranche.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import {
  type TestAward,
  anActiveAward,
  anAgreement,
  numbered,
  paidOn,
  smallPlan,
  verifiesDetails,
} from '#tests/support/awarding.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { quoted, reason, seesBeforeItSends, sentTo } from '#tests/support/seen-letter.ts'
import { plain } from '#tests/support/visible-text.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

test('the letter of a payment that is held is shown with its reason before it is sent, and so is that of its cancelling', async () => {
  const { id, officer, approver } = await anActiveAward()
  const page = 'award/tranches/1'
  await seesBeforeItSends(house().portal.origin, {
    id,
    by: officer,
    page,
    typed: { intent: 'hold', reason },
    template: 'tranche-held',
    says: ['Asunto : Su pago está detenido:', 'El pago 1, de S/ 3,000.00,', quoted],
  })
  await seesBeforeItSends(house().portal.origin, {
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

/** Prepares the first payment of an award. */
async function prepares({ id, officer }: TestAward) {
  const first = await numbered('tranches', id)
  await changeTranche(first, { personId: officer.id }, (file, signed) => preparePayment(file, {}, signed))
  return first
}

test('the letter of a payment names the day and the operation that were typed, before it is sent', async () => {
  const award = await anActiveAward()
  const { id, approver } = award
  await prepares(award)
  await seesBeforeItSends(house().portal.origin, {
    id,
    by: approver,
    page: 'award/tranches/1',
    typed: { intent: 'pay', reference: 'OP-0031', 'paid-day': '3', 'paid-month': '11', 'paid-year': '2026' },
    template: 'tranche-paid',
    says: ['OP-0031', '3 de noviembre de 2026'],
    keeps: 'value="OP-0031"',
  })
})

test('what was typed for a payment that somebody else recorded meanwhile stays to be read', async () => {
  const award = await anActiveAward()
  const { id, approver, officer } = award
  const first = await prepares(award)
  await changeTranche(first, { personId: approver.id }, (file, signed) =>
    pay(file, { paidOn, reference: 'OP-1' }, signed),
  )
  const office = await signedIn(house().portal.origin, officer)
  const late = await office.post(`/manage/applications/${id}/award/tranches/1`, {
    intent: 'hold',
    reason: 'Falta la segunda firma.',
    letter: 'send',
  })
  expect([late.status, plain(await late.text()).includes('Falta la segunda firma.')]).toEqual([409, true])
  expect(await sentTo(id, 'tranche-held')).toEqual([])
})

test('the letters that put an award in force and that close it say what was typed, before they are sent', async () => {
  const award = await anAgreement({
    plan: {
      lines: smallPlan.lines,
      tranches: [{ amount: '5000.00', report: null, dueOn: null }],
      reports: [],
    },
  })
  const { id, approver } = award
  await verifiesDetails(award)
  const starts = { 'starts-day': '1', 'starts-month': '12', 'starts-year': '2026' }
  await seesBeforeItSends(house().portal.origin, {
    id,
    by: approver,
    page: 'award/start',
    typed: { ...starts, 'ends-day': '30', 'ends-month': '11', 'ends-year': '2027' },
    template: 'award-active',
    says: ['1 de diciembre de 2026', '30 de noviembre de 2027'],
    keeps: 'value="2027"',
  })
  const first = await prepares(award)
  await changeTranche(first, { personId: approver.id }, (file, signed) =>
    pay(file, { paidOn, reference: 'OP-1' }, signed),
  )
  await seesBeforeItSends(house().portal.origin, {
    id,
    by: approver,
    page: 'award/close',
    typed: { intent: 'complete', unspent: '120.50' },
    template: 'award-completed',
    says: ['S/ 120.50'],
    keeps: 'value="120.50"',
  })
})
