import { beforeAll, expect, test } from 'vitest'

import { dayIn } from '#app/domain/calendar.ts'
import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { listNoticesToTell } from '#db/notice-by-hand.ts'
import { renderLetter } from '#emails/render.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

/** Approved, and sent by the portal itself, which then delivers at once. */
async function aReleased(representative: TestPerson) {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [representative] })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  const { origin } = house().portal
  const asApprover = await signedIn(origin, approver)
  await asApprover.post(`/manage/applications/${id}/decision/release`)
  return { id, officer, asOfficer: await signedIn(origin, officer) }
}

test('an officer reads out the letter of someone without email and records how and when', async () => {
  const { officer, asOfficer } = await aReleased(await aPerson('Nélida Ahuanari', null))
  const notice = (await listNoticesToTell(officer.id)).find(
    ({ template }) => template === 'decision-declined',
  )
  const page = `/manage/notices/${notice?.id ?? ''}`
  const [year = '', month = '', day = ''] = dayIn(new Date(), 'America/Lima').split('-')

  const shown = await (await asOfficer.get(page)).text()
  expect(shown).toContain(notice?.phone)
  expect(shown).toContain('Registrar que se avisó a Nélida Ahuanari')

  const unsaid = await asOfficer.post(page, { 'day-day': '30', 'day-month': '2', 'day-year': year })
  const html = await unsaid.text()
  expect([unsaid.status, html.includes('id="how-error"'), html.includes('value="30"')]).toEqual([
    422,
    true,
    true,
  ])
  const tomorrow = await asOfficer.post(page, {
    how: 'radio',
    'day-day': day,
    'day-month': month,
    'day-year': String(Number(year) + 1),
  })
  expect([tomorrow.status, (await tomorrow.text()).includes('id="day-error"')]).toEqual([422, true])

  const told = await asOfficer.post(page, {
    how: 'radio',
    'day-day': day,
    'day-month': month,
    'day-year': year,
  })
  expect(destination(told)).toEqual('/manage/notices?done=told')
  const list = await (await asOfficer.get('/manage/notices?done=told')).text()
  expect(list).toContain('Aviso registrado')
  expect(list).toContain('Por radio')
})

test('an email that the relay refuses is shown as failed with its reason, and is sent again when asked', async () => {
  const representative = await aPerson('Rosa Tapullima')
  const address = representative.email ?? ''
  house().relay.plan(address, 550)
  const { asOfficer } = await aReleased(representative)
  await house().relay.refusalsOf(address, 2)
  await becomes(address, 'failed')

  const failed = await (await asOfficer.get('/manage/emails?status=failed')).text()
  expect(failed).toContain('the relay refuses, as planned')
  expect(failed).toContain(`Enviar otra vez a ${address}`)

  const [before = ''] = await emailsTo(address)
  const offered = async () =>
    (await (await asOfficer.get(`/manage/emails/${before}`)).text()).includes('Corregir la dirección')
  expect(await offered()).toEqual(true)

  house().relay.forgive(address)
  for (const id of await emailsTo(address)) {
    expect(destination(await asOfficer.post('/manage/emails', { email: id }))).toEqual(
      '/manage/emails?done=retried',
    )
  }
  expect(await house().relay.inboxOf(address, 2)).toHaveLength(2)
  const [again = ''] = await emailsTo(address)
  await becomes(address, 'sent')
  expect(await offered()).toEqual(false)
  const correction = { address: 'de.otro@example.org', reason: 'La dictó por teléfono.' }
  expect((await asOfficer.post(`/manage/emails/${again}`, correction)).status).toEqual(409)
  expect((await asOfficer.post('/manage/emails', { email: again })).status).toEqual(409)
})

async function emailsTo(address: string) {
  const rows = await database().selectFrom('emails').where('recipient', '=', address).select('id').execute()
  return rows.map(({ id }) => id)
}

async function becomes(address: string, status: 'failed' | 'sent') {
  const limit = AbortSignal.timeout(10_000)
  for (let left = 1; left > 0;) {
    limit.throwIfAborted()
    const rows = await database()
      .selectFrom('emails')
      .where('recipient', '=', address)
      .where('status', '<>', status)
      .select('id')
      .execute()
    left = rows.length
  }
}

test('an invitation that did not arrive is seen where the team is built, and is sent again from there', async () => {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer')
  const { origin } = house().portal
  const asOfficer = await signedIn(origin, officer)
  const email = 'ines.refused@review.example'
  house().relay.plan(email, 550)
  const invitation = { name: 'Inés Soto', email, role: 'reviewer', scope: `call:${call.id}` }
  await asOfficer.post('/manage/staff', invitation)
  await house().relay.refusalsOf(email)
  await becomes(email, 'failed')

  const page = await (await asOfficer.get('/manage/staff')).text()
  expect(page).toContain('La invitación no llegó')
  expect(page).toContain('the relay refuses, as planned')
  expect(page).toContain(`Enviar otra vez a ${email}`)
  const { grant_id: grant } = await database()
    .selectFrom('emails')
    .where('recipient', '=', email)
    .select('grant_id')
    .executeTakeFirstOrThrow()

  const elsewhere = await signedIn(origin, await staffOf((await aSmallCall()).id, 'officer'))
  expect(await (await elsewhere.get('/manage/staff')).text()).not.toContain(email)
  const foreign = await elsewhere.post('/manage/staff/invitation', { grant: grant ?? '' })
  expect(foreign.status).toEqual(404)

  house().relay.forgive(email)
  const again = await asOfficer.post('/manage/staff/invitation', { grant: grant ?? '' })
  expect(destination(again)).toEqual('/manage/staff?again=1')
  expect(await house().relay.inboxOf(email)).toHaveLength(1)
  await becomes(email, 'sent')
  expect(await (await asOfficer.get('/manage/staff')).text()).not.toContain('La invitación no llegó')
  expect((await asOfficer.post('/manage/staff/invitation', { grant: grant ?? '' })).status).toEqual(409)
})
