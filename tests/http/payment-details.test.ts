import { beforeAll, expect, test } from 'vitest'

import { changePaymentDetails } from '#app/domain/award-payment-rules.ts'
import { preparePayment } from '#app/domain/award-tranche-rules.ts'
import { changePayment } from '#db/award-payment.ts'
import { changeTranche } from '#db/award-tranche.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import {
  type TestAward,
  aPaidAward,
  anActiveAward,
  goodDetails,
  numbered,
  paidOn,
} from '#tests/support/awarding.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const otherAccount = '002-197-000000000000-38'

const changesAccount = ({ id, representatives }: TestAward) =>
  changePayment(id, { personId: representatives[0].id }, (file, signed) =>
    changePaymentDetails(file, { ...goodDetails, account: otherAccount }, signed),
  )

async function officeOf({ id, officer }: TestAward) {
  const office = await signedIn(house().portal.origin, officer)
  return async (page: string) => await (await office.get(`/manage/applications/${id}/award/${page}`)).text()
}

/** What the forms of a page carry unseen. */
function hiddenIn(page: string): Record<string, string> {
  const found = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

test('a payment that was made shows the account it was paid to, and who calls back reads the old account beside the new', async () => {
  const award = await aPaidAward()
  const reads = await officeOf(award)
  expect(await reads('payment')).not.toContain('Qué cambió')
  await changesAccount(award)

  const paid = await reads('tranches/1')
  expect([
    paid.includes('Se pagó a'),
    paid.includes(goodDetails.account),
    paid.includes(otherAccount),
  ]).toEqual([true, true, false])
  const details = await reads('payment')
  for (const words of ['Qué cambió', goodDetails.account, otherAccount, 'approver había verificado'])
    expect(details).toContain(words)
  expect(await reads('tranches/2')).toContain(otherAccount)
})

test('the office sees that a payment must be prepared anew after its account changed', async () => {
  const award = await anActiveAward()
  const reads = await officeOf(award)
  const first = await numbered('tranches', award.id)
  await changeTranche(first, { personId: award.officer.id }, (file, signed) =>
    preparePayment(file, {}, signed),
  )
  expect(await reads('tranches/1')).toContain('value="pay"')
  await changesAccount(award)

  const page = await reads('tranches/1')
  expect([page.includes('Hay que prepararlo de nuevo'), page.includes('value="prepare"')]).toEqual([
    true,
    true,
  ])
  const office = await signedIn(house().portal.origin, award.officer)
  const history = await (await office.get(`/manage/applications/${award.id}/history`)).text()
  expect(history).toContain('La preparación de un pago quedó sin efecto: cambiaron los datos de pago')
})

test('who called back about an account, or would verify or pay it, does so of no other that came meanwhile', async () => {
  const award = await anActiveAward()
  const { id, officer, approver } = award
  const [office, other] = [
    await signedIn(house().portal.origin, officer),
    await signedIn(house().portal.origin, approver),
  ]
  const base = `/manage/applications/${id}/award`
  const first = await numbered('tranches', id)
  await changeTranche(first, { personId: officer.id }, (file, signed) => preparePayment(file, {}, signed))
  const paying = hiddenIn(await (await other.get(`${base}/tranches/1`)).text())
  await changesAccount(award)
  const calling = hiddenIn(await (await office.get(`${base}/payment`)).text())
  await changesAccount(award)

  const called = { person: 'Rosa', number: '999 888 777', intent: 'call_back' }
  expect((await office.post(`${base}/payment`, { ...calling, ...called })).status).toBe(409)
  const standing = hiddenIn(await (await office.get(`${base}/payment`)).text())
  expect((await office.post(`${base}/payment`, { ...standing, ...called })).status).toBe(302)
  expect((await other.post(`${base}/payment`, { ...calling, intent: 'verify' })).status).toBe(409)
  expect((await other.post(`${base}/payment`, { ...standing, intent: 'verify' })).status).toBe(302)

  await changeTranche(first, { personId: officer.id }, (file, signed) => preparePayment(file, {}, signed))
  const [year = '', month = '', day = ''] = paidOn.split('-')
  const paid = { intent: 'pay', reference: 'OP-1', 'paid-day': day, 'paid-month': month, 'paid-year': year }
  expect((await other.post(`${base}/tranches/1`, { ...paying, ...paid })).status).toBe(409)
  const now = hiddenIn(await (await other.get(`${base}/tranches/1`)).text())
  expect((await other.post(`${base}/tranches/1`, { ...now, ...paid, letter: 'send' })).status).toBe(302)
})
