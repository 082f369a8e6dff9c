import { beforeAll, expect, test } from 'vitest'

import { slotsOf, wordedTemplates } from '#app/domain/letter-slot.ts'
import { listSampled, sampleLetter } from '#db/letter-sample.ts'
import { database } from '#db/connection.ts'
import { listMinutesCases } from '#db/panel-minutes.ts'
import { listRecipientsOf } from '#db/recipient-list.ts'
import { recordRead } from '#db/read-log.ts'
import { listSeen, listSeenPeople } from '#db/seen-by.ts'
import { proveCall } from '#db/call-proof.ts'
import { anAward, approves, proposes } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { unguarded } from '#tests/support/planted-cases.ts'

freshPortal()

async function anApproved() {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const rosa = await aPerson('Rosa Tapullima', 'rosa@example.org')
  const julio = await aPerson('Julio Shapiama', null, 'en')
  const { id, reference } = await anApplication(call, { status: 'in_panel', representatives: [rosa, julio] })
  await proposes(officer, id, anAward('20000'))
  await approves(approver, id)
  return { call, id, reference, officer, approver, rosa }
}

let office: Awaited<ReturnType<typeof anApproved>>
beforeAll(async () => {
  office = await anApproved()
})

const now = new Date('2026-12-04T15:00:00Z')

test('every letter of a call can be seen with a real application, and what is decided as it was approved', async () => {
  const { call, officer, reference } = office
  const asked = { slug: call.slug, locale: 'en', filler: '(here)', now, reference }
  for (const template of wordedTemplates) {
    const body = slotsOf(template)
      .map((slot) => `{${slot}}`)
      .join('\n\n')
    const wording = { subject: '{reference} own', body }
    const sample = await sampleLetter(officer.id, { ...asked, template, wording })
    // A call without a further stage invites nobody.
    const isOfStage = template === 'decision-invited' || template === 'invitation-lapsed'
    const expected = isOfStage ? undefined : `${reference} own`
    expect([template, sample?.letter?.subject]).toEqual([template, expected])
  }
  const award = await sampleLetter(officer.id, { ...asked, template: 'decision-awarded' })
  expect([award?.isReal, award?.to.toSorted(), award?.letter?.text.includes('20,000.00')]).toEqual([
    true,
    ['Julio Shapiama', 'Rosa Tapullima'],
    true,
  ])
})

test('a stranger samples nothing, and an auditor nothing that is not released', async () => {
  const { call, reference, rosa } = office
  const auditor = await staffOf(call.id, 'auditor')
  const asked = { slug: call.slug, locale: 'es', filler: '(aquí)', now, reference }
  expect(await sampleLetter(rosa.id, { ...asked, template: 'decision-awarded' })).toEqual(undefined)
  expect(await listSampled(rosa.id, call.slug)).toEqual([])
  const seen = await sampleLetter(auditor.id, { ...asked, template: 'decision-awarded' })
  expect([seen?.isReal, seen?.letter?.text.includes('20,000')]).toEqual([false, false])
})

test('before a release is seen who gets what, and an address whose last email failed', async () => {
  const { call, officer, reference } = office
  await database()
    .updateTable('emails')
    .set({ status: 'failed', next_attempt_at: null })
    .where('recipient', '=', 'rosa@example.org')
    .execute()
  const rows = await listRecipientsOf(officer.id, call.id)
  expect(
    rows.map(({ name, address, locale, isUnreachable, ...it }) => [
      it.reference,
      name,
      address,
      locale,
      isUnreachable,
    ]),
  ).toEqual([
    [reference, 'Julio Shapiama', null, 'en', false],
    [reference, 'Rosa Tapullima', 'rosa@example.org', 'es', true],
  ])
  expect(rows.every(({ phone }) => phone.length > 0 && phone.length <= 300)).toEqual(true)
})

test('the minutes tell the decision of each application of the panel; whoever is kept from one does not see it', async () => {
  const { call, officer, rosa, reference } = office
  const told = await listMinutesCases(officer.id, call.id)
  expect(told).toMatchObject([{ reference, left: [], decision: { outcome: 'awarded', status: 'approved' } }])
  expect(await listMinutesCases(rosa.id, call.id)).toEqual([])
})

test('who read and who did is told together, of one person where one is asked for', async () => {
  const { id, approver, officer } = office
  await recordRead(id, approver.id, ['approver'])
  const [newest] = await listSeen({ applicationId: id })
  expect([newest?.name, newest?.did]).toEqual(['approver', null])
  const hers = await listSeen({ applicationId: id, personId: approver.id })
  expect(hers.map(({ did }) => did?.move ?? 'read')).toEqual(['read', 'approve'])
  const people = (await listSeenPeople(id)).map((it) => it.id)
  expect([people.includes(officer.id), people.includes(approver.id)]).toEqual([true, true])
})

test('a call whose history somebody edited is not whole, and the event is named', async () => {
  const { call, id, officer, reference } = office
  const before = await proveCall(officer.id, call.id)
  expect([before.isWhole, before.broken]).toEqual([true, []])
  await unguarded((tx) =>
    tx
      .updateTable('events')
      .set({ capacity: 'auditor' })
      .where('application_id', '=', id)
      .where('number', '=', 2)
      .execute(),
  )
  const after = await proveCall(officer.id, call.id)
  expect([after.isWhole, after.broken.map((it) => [it.reference, it.number, it.move])]).toEqual([
    false,
    [[reference, 2, 'start_review']],
  ])
})
