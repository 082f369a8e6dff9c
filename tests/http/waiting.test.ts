import { beforeAll, expect, test } from 'vitest'

import type { ProposeInput } from '#app/domain/decision-rules.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { aPanelOf } from '#tests/support/panel.ts'
import { staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { isTiedTo } from '#tests/support/tied.ts'
import { plain } from '#tests/support/visible-text.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

const waitlisted: ProposeInput = { ...aDecline, outcome: 'waitlisted', reasonCodes: [], feedback: '' }

/** A waiting list of three that no score sets apart, so that they stand in the order of their references. */
async function aWaitingList() {
  const panel = await aPanelOf(house().portal.origin)
  const waiting = []
  for (const title of ['Agua', 'Radio', 'Cacao'])
    waiting.push(await anApplication(panel.call, { status: 'in_panel', title, requested: '5000' }))
  for (const { id } of waiting) {
    await proposes(panel.officer, id, waitlisted)
    await approves(panel.approver, id)
    await releases(panel.approver, id)
  }
  waiting.sort((one, other) => (one.reference < other.reference ? -1 : 1))
  return { ...panel, waiting, address: `/manage/calls/${panel.call.slug}/waiting` }
}

test('who is kept from the first of the waiting list is told so, and somebody else proposes it', async () => {
  const { call, waiting, address, asOfficer } = await aWaitingList()
  const [first, second] = waiting
  const recused = await staffOf(call.id, 'officer', 'recused')
  await isTiedTo(first?.id ?? '', recused, 'recused')
  const visitor = await signedIn(house().portal.origin, recused)

  const html = await (await visitor.get(address)).text()
  const said = plain(html)
  expect(said).toContain('Antes hay 1 solicitud que usted no puede ver')
  expect([said.includes(first?.reference ?? ''), said.includes('Proponer que se financie')]).toEqual([
    false,
    false,
  ])
  expect(html).toContain(second?.reference)
  const refused = await visitor.post(address, { application: second?.id ?? '' })
  expect([refused.status, plain(await refused.text()).includes('otra persona del equipo')]).toEqual([
    409,
    true,
  ])
  expect(await (await visitor.get(`/manage/calls/${call.slug}`)).text()).not.toContain(
    'Hay dinero para la siguiente',
  )

  expect(plain(await (await asOfficer.get(address)).text())).not.toContain('que usted no puede ver')
  const done = await asOfficer.post(address, { application: first?.id ?? '' })
  expect(destination(done)).toEqual(`/manage/applications/${first?.id}/decision?done=proposed`)
  const decided = plain(await (await visitor.get(address)).text())
  expect(decided).toContain('Proponer que se financie')
})

test('an application further down that the reader may not see does not keep the first from its turn', async () => {
  const { call, waiting, address } = await aWaitingList()
  const [first, , third] = waiting
  const recused = await staffOf(call.id, 'officer', 'recused')
  await isTiedTo(third?.id ?? '', recused, 'recused')
  const visitor = await signedIn(house().portal.origin, recused)
  const said = plain(await (await visitor.get(address)).text())
  expect(said).toContain('En la lista hay 1 solicitud que usted no puede ver')
  const done = await visitor.post(address, { application: first?.id ?? '' })
  expect(destination(done)).toEqual(`/manage/applications/${first?.id}/decision?done=proposed`)
})

test('a waiting list of which the reader sees nothing is not said to be empty', async () => {
  const { call, waiting, address } = await aWaitingList()
  const recused = await staffOf(call.id, 'officer', 'recused')
  for (const { id } of waiting) await isTiedTo(id, recused, 'recused')
  const visitor = await signedIn(house().portal.origin, recused)
  const said = plain(await (await visitor.get(address)).text())
  expect(said).toContain('Antes hay 3 solicitudes que usted no puede ver')
  expect(said).not.toContain('La lista de espera está vacía')
})
