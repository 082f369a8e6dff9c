import { beforeAll, expect, test } from 'vitest'

import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aPaidAward } from '#tests/support/awarding.ts'
import { staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const day = { 'received-day': '1', 'received-month': '11', 'received-year': '2026' }

test('an officer records what came back; the organization reads it, an auditor only reads it', async () => {
  const { id, call, officer, representatives } = await aPaidAward()
  const address = `/manage/applications/${id}/award/repayments`
  const office = await signedIn(house().portal.origin, officer)
  expect(await (await office.get(`/manage/applications/${id}/award`)).text()).toContain(`href="${address}"`)

  const tooMuch = await office.post(address, { amount: '3000.01', reference: 'DEV-1', ...day })
  const html = await tooMuch.text()
  expect([tooMuch.status, html.includes('id="amount-error"'), html.includes('value="3000.01"')]).toEqual([
    422,
    true,
    true,
  ])
  const done = await office.post(address, { amount: '500.50', reference: 'DEV-1', ...day })
  expect(destination(done)).toEqual(`/manage/applications/${id}/award?done=repaid`)
  const read = await (await office.get(address)).text()
  for (const words of ['DEV-1', '500.50', '3,000.00', 'Registrar la devolución'])
    expect(read).toContain(words)

  const community = await signedIn(house().portal.origin, representatives[0])
  const theirs = await (await community.get(`/apply/${id}/award`)).text()
  expect(theirs).toContain('DEV-1')
  const auditor = await signedIn(house().portal.origin, await staffOf(call.id, 'auditor'))
  const asAuditor = await (await auditor.get(`/manage/applications/${id}/award`)).text()
  expect([asAuditor.includes(address), asAuditor.includes('/award/payment')]).toEqual([true, false])
  expect(await (await auditor.get(address)).text()).not.toContain('Registrar la devolución')
  expect((await auditor.post(address, { amount: '1', reference: 'DEV-2', ...day })).status).toEqual(409)
})

test('a repayment recorded by mistake is annulled by another person, struck through with the reason', async () => {
  const { id, officer, approver, representatives } = await aPaidAward()
  const address = `/manage/applications/${id}/award/repayments`
  const office = await signedIn(house().portal.origin, officer)
  await office.post(address, { amount: '500.50', reference: 'DEV-1', ...day })
  const own = await (await office.get(address)).text()
  expect([own.includes('value="annul"'), own.includes('otra persona la anula aquí')]).toEqual([false, true])

  const director = await signedIn(house().portal.origin, approver)
  const page = await (await director.get(address)).text()
  const repayment = /name="repayment"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? ''
  const typed = { intent: 'annul', repayment, reason: 'Era de otra donación.' }
  expect((await office.post(address, typed)).status).toEqual(409)
  const unsaid = await director.post(address, { ...typed, reason: '' })
  const wrong = await unsaid.text()
  expect([unsaid.status, wrong.includes('id="reason-error"')]).toEqual([422, true])
  const none = await director.post(address, { intent: 'annul', reason: 'Era de otra donación.' })
  expect([none.status, (await none.text()).includes('id="repayment-error"')]).toEqual([422, true])
  const done = await director.post(address, typed)
  expect(destination(done)).toEqual(`/manage/applications/${id}/award?done=annulled`)
  expect(await (await director.get(`/manage/applications/${id}/award?done=annulled`)).text()).toContain(
    'Devolución anulada.',
  )
  const read = await (await director.get(address)).text()
  for (const words of ['>DEV-1</del>', 'Anulada por approver: Era de otra donación.'])
    expect(read).toContain(words)
  expect(read).not.toContain('value="annul"')

  const community = await signedIn(house().portal.origin, representatives[0])
  const theirs = await (await community.get(`/apply/${id}/award`)).text()
  expect([theirs.includes('Anulada: no cuenta.'), theirs.includes('Era de otra donación.')]).toEqual([
    true,
    false,
  ])
})
