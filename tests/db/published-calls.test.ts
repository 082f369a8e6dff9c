import { expect, test } from 'vitest'

import { findBoard } from '#db/board.ts'
import { findCall } from '#db/call.ts'
import { listCallHistory } from '#db/call-history.ts'
import { takeStep } from '#db/call-step.ts'
import { inTransaction } from '#db/connection.ts'
import { aPublishedCall, anOffice, readSetup, staffOver, types } from '#tests/support/call-setups.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'

freshPortal()

const day = 86_400_000

test('in a published call texts change and the budget grows; what people apply by stays once somebody has begun', async () => {
  const office = await anOffice()
  const { officer } = office
  const slug = await aPublishedCall(office)
  const { callId } = await readSetup(officer, slug)

  expect(await types(officer, slug, 'texts', { summary_es: 'Agua y salud.' })).toMatchObject({
    outcome: 'saved',
  })
  expect(await types(officer, slug, 'texts', { summary_es: '' })).toMatchObject({ outcome: 'wrong' })
  await expect(types(officer, slug, 'money', { budget: '200000' })).rejects.toThrow('part_fixed')
  await expect(types(officer, slug, 'window', { closes_hour: '18:00' })).rejects.toThrow('part_fixed')
  await expect(types(officer, slug, 'name', { slug: 'otra' })).rejects.toThrow('part_fixed')
  expect(await types(officer, slug, 'money', { budget: '400000', award_max: '50000' })).toMatchObject({
    outcome: 'saved',
  })

  await anApplication({ ...office.call, id: callId, slug })
  await expect(types(officer, slug, 'money', { award_max: '60000' })).rejects.toThrow('part_fixed')
  await expect(types(officer, slug, 'eligibility', { checks: [] })).rejects.toThrow('part_fixed')
  expect(await types(officer, slug, 'money', { budget: '500000' })).toMatchObject({ outcome: 'saved' })
  expect((await findCall(slug, new Date()))?.budget).toEqual('500000')
  const history = await listCallHistory(callId)
  expect(history.slice(0, 2).map(({ before, after }) => [before['budget'], after['budget']])).toEqual([
    ['400000', '500000'],
    ['300000', '400000'],
  ])
})

test('a call is taken back only while nobody has begun, and is then a draft again that can be published', async () => {
  const office = await anOffice()
  const { officer } = office
  const slug = await aPublishedCall(office)
  const asking = { personId: officer.id, slug, now: new Date() }
  await takeStep(asking, 'unpublish', { reason: 'Faltaba un texto.' })
  expect(await findCall(slug, new Date())).toBeUndefined()
  expect(await findBoard(officer.id, slug)).toBeUndefined()
  await types(officer, slug, 'money', { budget: '250000' })
  await takeStep(asking, 'publish', { reason: '' })
  expect((await findCall(slug, new Date()))?.budget).toEqual('250000')

  const { callId } = await readSetup(officer, slug)
  await anApplication({ ...office.call, id: callId, slug })
  await expect(takeStep(asking, 'unpublish', { reason: 'Otra vez.' })).rejects.toThrow('call_begun')
})

test('only an officer of the call changes it, though others of its office read it', async () => {
  const office = await anOffice()
  const slug = await aPublishedCall(office)
  for (const role of ['approver', 'auditor'] as const) {
    const reader = await staffOver(office.programId, role)
    expect((await readSetup(reader, slug)).roles).toEqual([role])
    await expect(types(reader, slug, 'texts', { summary_es: 'Mío' })).rejects.toThrow('not_allowed')
  }
  await expect(types(await aPerson('Nadie'), slug, 'texts', {})).rejects.toThrow('not_found')
})

test('plain SQL cannot edit the history of a call, nor take from a published one what people count on', async () => {
  const office = await anOffice()
  const slug = await aPublishedCall(office)
  const { callId } = await readSetup(office.officer, slug)
  await anApplication({ ...office.call, id: callId, slug })
  const change = (set: object) =>
    inTransaction((tx) => tx.updateTable('calls').set(set).where('id', '=', callId).execute())

  await expect(change({ budget: '1' })).rejects.toThrow('only grows')
  await expect(change({ slug: 'otra' })).rejects.toThrow('address')
  await expect(change({ currency: 'USD' })).rejects.toThrow('stays')
  await expect(change({ published_at: null })).rejects.toThrow('stays')
  await expect(change({ closes_at: new Date(Date.now() - day) })).rejects.toThrow('closes early only')
  const rewritten = inTransaction((tx) => tx.updateTable('call_changes').set({ reason: 'otro' }).execute())
  await expect(rewritten).rejects.toThrow('append-only')
})
