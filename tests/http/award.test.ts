import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

/** An award offered a moment ago, with its condition. */
async function anOffer(representative: TestPerson) {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id, organizationId } = await anApplication(call, {
    status: 'in_panel',
    representatives: [representative],
  })
  const approver = await staffOf(call.id, 'approver')
  const input = { ...anAward('5000'), conditions: 'Presentar el acta firmada.' }
  await proposes(await staffOf(call.id, 'officer'), id, input)
  await approves(approver, id)
  await releases(approver, id)
  return { id, organizationId }
}

async function pageFor(person: TestPerson, address: string) {
  const visitor = await signedIn(house().portal.origin, person)
  return { visitor, html: await (await visitor.get(address)).text() }
}

test('a representative reads what was awarded and until when, accepts, and the status says what follows', async () => {
  const rosa = await aPerson('Rosa Tapullima')
  const { id } = await anOffer(rosa)
  const { visitor, html: status } = await pageFor(rosa, `/apply/${id}`)
  expect(status).toMatch(/Responda hasta el [^<]* hora de Lima/)
  expect(status).toContain(`href="/apply/${id}/award"`)
  const offer = await (await visitor.get(`/apply/${id}/award`)).text()
  for (const words of ['5,000.00', 'Presentar el acta firmada.', 'Responder hasta', 'Aceptar la donación'])
    expect(offer).toContain(words)

  const accepted = await visitor.post(`/apply/${id}/award`, { answer: 'accept' })
  expect(destination(accepted)).toEqual(`/apply/${id}/award?done=accept`)
  const after = await (await visitor.get(`/apply/${id}/award?done=accept`)).text()
  expect(after).toContain('Donación aceptada.')
  expect(after).not.toContain('name="answer"')
  expect(await (await visitor.get(`/apply/${id}`)).text()).toContain('Ahora firmamos un convenio')
  const again = await visitor.post(`/apply/${id}/award`, { answer: 'accept' })
  expect(again.status).toEqual(409)
})

test('to refuse an award takes a confirmation, and keeps the reason that was typed', async () => {
  const rosa = await aPerson('Rosa Tapullima')
  const { id } = await anOffer(rosa)
  const { visitor } = await pageFor(rosa, `/apply/${id}/award`)
  const typed = { answer: 'refuse', reason: 'Lo haremos con otro fondo.' }
  const unsure = await visitor.post(`/apply/${id}/award`, typed)
  const html = await unsure.text()
  expect([unsure.status, html.includes('id="sure-error"'), html.includes(typed.reason)]).toEqual([
    422,
    true,
    true,
  ])
  const refused = await visitor.post(`/apply/${id}/award`, { ...typed, sure: 'yes' })
  expect(destination(refused)).toEqual(`/apply/${id}/award?done=refuse`)
})

test('who only helps to write sees the award and why others answer it; a stranger finds nothing', async () => {
  const { id, organizationId } = await anOffer(await aPerson('Rosa Tapullima'))
  const helper = await aPerson('Nelly Shupingahua')
  await database()
    .insertInto('memberships')
    .values({ person_id: helper.id, organization_id: organizationId, role: 'contributor' })
    .execute()
  const { visitor, html } = await pageFor(helper, `/apply/${id}/award`)
  expect(html).toContain('Solo quien representa a la organización')
  expect(html).not.toContain('name="answer"')
  expect((await visitor.post(`/apply/${id}/award`, { answer: 'accept' })).status).toEqual(409)
  const stranger = await signedIn(house().portal.origin, await aPerson('Hugo Ahuanari'))
  expect((await stranger.get(`/apply/${id}/award`)).status).toEqual(404)
  expect((await stranger.post(`/apply/${id}/award`, { answer: 'accept' })).status).toEqual(404)
})
