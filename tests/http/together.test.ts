import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aDraft, aSentApplication } from '#tests/support/drafts.ts'
import { readPdf } from '#tests/support/pdf-text.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

let call: RealCall

beforeAll(async () => {
  writeLettersWith(renderLetter)
  call = await theRealCall()
})

test('a link changes nothing until its button is pressed, and is nobody’s but of whoever reads its inbox', async () => {
  const draft = await aDraft()
  const rosa = await signedIn(house().portal.origin, draft.writer)
  const members = `/apply/organizations/${draft.organizationId}/members`
  const person = { member_name: 'Julia', member_role: 'contributor', member_way: 'email' }
  expect((await rosa.post(members, person)).status).toEqual(422)
  const sent = await rosa.post(members, { ...person, member_email: 'julia-invited@example.org' })
  expect(destination(sent)).toEqual(`${members}?done=invited`)
  const [letter] = await house().relay.inboxOf('julia-invited@example.org')
  const link = /\/apply\/join\?link=[\w-]+/.exec(letter?.text ?? '')?.[0] ?? ''

  const hugo = await signedIn(house().portal.origin, await aPerson('Hugo Ahuanari'))
  expect(await (await hugo.get(link)).text()).toContain('Esta invitación no sirve aquí')
  expect((await hugo.post(link)).status).toEqual(409)
  const julia = await signedIn(house().portal.origin, await aPerson('Julia', 'julia-invited@example.org'))
  expect(await (await julia.get(link)).text()).toContain('Rosa Tsamaren le invita a participar como')
  expect((await julia.get(`/apply/${draft.id}`)).status).toEqual(404)
  expect(destination(await julia.post(link))).toEqual('/apply?done=joined')

  const list = await (await julia.get(`/apply/${draft.id}`)).text()
  expect(list).toContain('Cuando esté lista, la envía Rosa Tsamaren.')
  expect((await julia.get(members)).status).toEqual(404)
  for (const way of ['submit', 'withdraw', 'take-back'])
    expect((await julia.post(`/apply/${draft.id}/${way}`, { declared: 'yes' })).status, way).toEqual(409)
})

test('a code is shown once and tried a few times an hour', async () => {
  const draft = await aDraft()
  const rosa = await signedIn(house().portal.origin, draft.writer)
  const members = `/apply/organizations/${draft.organizationId}/members`
  const person = { member_name: 'Julia', member_role: 'contributor', member_way: 'code' }
  const shown = await (await rosa.post(members, person)).text()
  const code = /\d{3} \d{3} \d{4}/.exec(shown.split('minka-code')[1] ?? '')?.[0] ?? ''
  expect(await (await rosa.get(members)).text()).not.toContain(code)
  expect((await rosa.post(members, person)).status).toEqual(422)

  const julia = await signedIn(house().portal.origin, await aPerson('Julia'))
  const tries = async (typed: string) => (await julia.post('/apply/join', { code: typed })).status
  expect([await tries('12'), await tries('000 000 0000'), await tries(code)]).toEqual([422, 422, 302])
  for (let guess = 3; guess < 10; guess += 1) await tries(`000 000 00${guess}0`)
  expect(await tries('000 000 0000')).toEqual(429)
})

test('that somebody else entered it stands on every paper of an application', async () => {
  const sent = await aSentApplication(call)
  const wilder = await staffOfProgram(call.programId, 'facilitator', 'Wilder Tuanama')
  await database()
    .updateTable('applications')
    .set({ entered_by: wilder.id })
    .where('id', '=', sent.id)
    .execute()
  const rosa = await signedIn(house().portal.origin, sent.writer)
  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  const office = await signedIn(house().portal.origin, officer)
  const said = 'Escrita por Wilder Tuanama en nombre de Comité de Agua de Nueva Esperanza.'
  const pages = [
    await (await rosa.get(`/apply/${sent.id}`)).text(),
    await (await rosa.get(`/apply/${sent.id}/receipt`)).text(),
    await (await office.get(`/manage/applications/${sent.id}`)).text(),
  ]
  expect(pages.map((html) => html.includes(said))).toEqual([true, true, true])
  const pdf = await (await rosa.get(`/apply/${sent.id}/submission.pdf`)).arrayBuffer()
  expect(readPdf(Buffer.from(pdf)).text.replaceAll(/\s+/g, ' ')).toContain(said)
})
