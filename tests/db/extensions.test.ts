import { expect, test } from 'vitest'

import { windowAt } from '#app/domain/call.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { listApplicationsOf } from '#db/application-list.ts'
import { findCall } from '#db/call.ts'
import { findCase } from '#db/case-view.ts'
import { lockedCaseFile } from '#db/case-file.ts'
import { takeStep } from '#db/call-step.ts'
import { inTransaction } from '#db/connection.ts'
import { extendApplication, listExtensions } from '#db/extension.ts'
import { aPublishedCall, anOffice, readSetup, staffOver, types } from '#tests/support/call-setups.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const later = { closing: { day: '2099-12-31', time: '17:00' }, reason: 'El río creció y no hubo señal.' }
const laterAt = new Date('2099-12-31T22:00:00Z')

test('more time for one application counts for it alone, wherever its closing is asked', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const officer = await staffOf(call.id, 'officer')
  const rosa = await aPerson('Rosa Tapullima')
  const { id } = await anApplication(call, { representatives: [rosa] })
  const other = await anApplication(call)
  await extendApplication(officer.id, id, later)

  const now = new Date()
  const view = await findApplicationFor(rosa.id, id, now)
  expect(view?.facts.closesAt).toEqual(laterAt)
  expect((await listApplicationsOf(rosa.id)).map(({ closesAt }) => closesAt)).toEqual([laterAt])
  expect((await findCase(officer.id, id))?.closesAt).toEqual(laterAt)
  const windows = await inTransaction(async (tx) => {
    const files = [await lockedCaseFile(tx, id, 'case'), await lockedCaseFile(tx, other.id, 'case')]
    return files.map((file) => file && windowAt(file.call, now))
  })
  expect(windows).toEqual(['open', 'closed'])
  expect((await findCall(call.slug, now))?.window).toEqual('closed')
  expect((await findCase(officer.id, other.id))?.closesAt).toEqual(call.closesAt)
  expect(await listExtensions(id)).toMatchObject([
    { closesAt: laterAt, reason: later.reason, by: officer.name },
  ])
})

test('an extension is later than what counts now and still to come, and only officers give it to drafts', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const officer = await staffOf(call.id, 'officer')
  const { id } = await anApplication(call)
  const asked = (day: string) =>
    extendApplication(officer.id, id, { ...later, closing: { day, time: '17:00' } })

  await expect(asked('2020-01-01')).rejects.toThrow('closing_not_later')
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await expect(asked(yesterday)).rejects.toThrow('closing_past')
  const approver = await staffOf(call.id, 'approver')
  await expect(extendApplication(approver.id, id, later)).rejects.toThrow('not_allowed')
  const stranger = await staffOf((await aSmallCall()).id, 'officer')
  await expect(extendApplication(stranger.id, id, later)).rejects.toThrow('not_found')
  const sent = await anApplication(call, { status: 'submitted' })
  await expect(extendApplication(officer.id, sent.id, later)).rejects.toThrow('move_not_open')
})

test('a call is extended for everybody and closed early with the reason on its page', async () => {
  const office = await anOffice()
  const slug = await aPublishedCall(office)
  const asking = { personId: office.officer.id, slug, now: new Date() }
  const closing = { day: '2098-01-01', time: '17:00' }
  await expect(takeStep(asking, 'extend', { reason: 'Menos', closing })).rejects.toThrow('closing_not_later')
  await takeStep(asking, 'extend', later)
  expect((await findCall(slug, new Date()))?.closesAt).toEqual(laterAt)
  const approver = await staffOver(office.programId, 'approver')
  const byApprover = takeStep({ ...asking, personId: approver.id }, 'close', { reason: 'No' })
  await expect(byApprover).rejects.toThrow('not_allowed')

  await takeStep(asking, 'close', { reason: 'El dinero se terminó.' })
  const closed = await findCall(slug, new Date())
  expect(closed?.window).toEqual('grace')
  expect(closed?.movedClosings).toMatchObject([
    { what: 'extend', to: laterAt, reason: later.reason },
    { what: 'close', from: laterAt, reason: 'El dinero se terminó.' },
  ])
  expect(await types(office.officer, slug, 'window', { grace_hours: '72' })).toMatchObject({
    outcome: 'saved',
  })
  const longer = await findCall(slug, new Date())
  expect([longer?.graceHours, longer?.closesAt]).toEqual([72, closed?.closesAt])
  await expect(takeStep(asking, 'close', { reason: 'Otra vez' })).rejects.toThrow('call_closed')
  expect((await readSetup(office.officer, slug)).answers['closes_day']).not.toEqual({
    day: '31',
    month: '12',
    year: '2099',
  })
})
