import { beforeAll, expect, test } from 'vitest'

import { askAmendment } from '#app/domain/award-amendment-rules.ts'
import { changeAmendment, listAmendments } from '#db/award-amendment.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { anActiveAward } from '#tests/support/awarding.ts'
import { staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { isTiedTo } from '#tests/support/tied.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const wish = { kind: 'more_time', endsOn: '2028-01-31' } as const

function asks(applicationId: string, by: { id: string }) {
  return changeAmendment({ applicationId, number: null }, { personId: by.id }, (file, signed) =>
    askAmendment(file, { wish, reason: 'Creció el río.' }, signed),
  )
}

async function statusesOf(applicationId: string) {
  return (await listAmendments(applicationId)).map(({ status }) => status)
}

test('a representative withdraws what their organization asked for, and the office cannot', async () => {
  const { id, officer, representatives } = await anActiveAward()
  await asks(id, representatives[0])
  const office = await signedIn(house().portal.origin, officer)
  const theirs = `/manage/applications/${id}/award/amendments/1`
  const html = await (await office.get(theirs)).text()
  expect([html.includes('Este cambio lo pidió la organización'), html.includes('value="withdraw"')]).toEqual([
    true,
    false,
  ])
  expect((await office.post(theirs, { intent: 'withdraw' })).status).toEqual(409)
  expect(await statusesOf(id)).toEqual(['asked'])

  const community = await signedIn(house().portal.origin, representatives[0])
  const address = `/apply/${id}/award/amendments`
  expect(await (await community.get(address)).text()).toContain('name="withdraw"')
  expect((await community.post(address, { withdraw: '7' })).status).toEqual(404)
  const done = await community.post(address, { withdraw: '1' })
  const after = `/apply/${id}/award?done=withdraw_amendment`
  expect(destination(done)).toEqual(after)
  expect(await (await community.get(after)).text()).toContain('Pedido retirado.')
  expect(await (await community.get(address)).text()).not.toContain('name="withdraw"')
  const history = await (await office.get(`/manage/applications/${id}/history`)).text()
  expect(history).toContain('Se retiró el pedido de un cambio del convenio')
})

test('an officer withdraws what the office asked for, unless they have a conflict; the organization cannot', async () => {
  const { id, call, officer, representatives } = await anActiveAward()
  await asks(id, officer)
  const community = await signedIn(house().portal.origin, representatives[0])
  const theirs = `/apply/${id}/award/amendments`
  expect(await (await community.get(theirs)).text()).not.toContain('name="withdraw"')
  const refused = await community.post(theirs, { withdraw: '1' })
  expect([refused.status, (await refused.text()).includes('lo pidió la oficina')]).toEqual([409, true])

  const office = await signedIn(house().portal.origin, officer)
  const address = `/manage/applications/${id}/award/amendments/1`
  expect(await (await office.get(address)).text()).toContain('value="withdraw"')
  await isTiedTo(id, officer, 'abstains')
  expect((await office.post(address, { intent: 'withdraw' })).status).toEqual(409)
  expect(await statusesOf(id)).toEqual(['asked'])
  const colleague = await signedIn(house().portal.origin, await staffOf(call.id, 'officer', 'Jorge'))
  const done = await colleague.post(address, { intent: 'withdraw' })
  expect(destination(done)).toEqual(`/manage/applications/${id}/award?done=withdraw_amendment`)
  expect(await statusesOf(id)).toEqual(['withdrawn'])
})
