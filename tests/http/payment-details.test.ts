import { beforeAll, expect, test } from 'vitest'

import { changePaymentDetails } from '#app/domain/award-payment-rules.ts'
import { preparePayment } from '#app/domain/award-tranche-rules.ts'
import { changePayment } from '#db/award-payment.ts'
import { changeTranche } from '#db/award-tranche.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { type TestAward, aPaidAward, anActiveAward, goodDetails, numbered } from '#tests/support/awarding.ts'
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
