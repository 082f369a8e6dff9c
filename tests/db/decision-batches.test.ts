import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { refuseAward } from '#app/domain/award-rules.ts'
import { type BatchKind, bulkTriedAtOnce } from '#app/domain/bulk-action.ts'
import { readBatchTargets } from '#app/http/decisions-page.ts'
import { change } from '#app/domain/decision-rules.ts'
import { workThrough } from '#app/http/planning/planning.ts'
import { findNextWaiting } from '#app/http/waiting-page.ts'
import { changeAward } from '#db/award.ts'
import { listBatchTargets } from '#db/batch-targets.ts'
import { workOnNextTarget, claimBulk } from '#db/bulk-work.ts'
import { changeDecision } from '#db/decision.ts'
import { findBatch, listBatches, planBatch, startBatch, stopBatch } from '#db/decision-batch.ts'
import { listLiveDecisions } from '#db/live-decision.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const work = () =>
  workThrough({
    isStopping: () => false,
    report: (error) => {
      throw error
    },
  })

async function aPanel() {
  const call = await aSmallCall({ closesInDays: -10, budget: '10000' })
  return {
    call,
    officer: await staffOf(call.id, 'officer'),
    approver: await staffOf(call.id, 'approver'),
    of: (title: string, requested = '5000') => anApplication(call, { status: 'in_panel', title, requested }),
  }
}

async function plans(person: TestPerson, call: SmallCall, kind: BatchKind) {
  const live = await listLiveDecisions(person.id, call.id)
  const targets = live.map(({ id, decisionId }) => ({ applicationId: id, subjectId: decisionId }))
  return plansOf(person, call, { kind, targets })
}

async function plansOf(
  person: TestPerson,
  call: SmallCall,
  { kind, targets }: { kind: BatchKind; targets: { applicationId: string; subjectId: string }[] },
) {
  const id = await planBatch(person.id, { callId: call.id, request: { batch: kind }, targets })
  const now = async () => {
    const batch = await findBatch(person.id, call.slug, id)
    if (!batch) throw new Error('the batch was kept')
    return batch
  }
  return { batch: await now(), now, targets: () => listBatchTargets(person.id, id) }
}

test('a batch says beforehand what it cannot do, releases what was approved, and goes on where a dead process left it', async () => {
  const { call, officer, approver, of } = await aPanel()
  const [agua, radio, cacao] = [await of('Agua'), await of('Radio'), await of('Cacao')]
  for (const { id } of [agua, radio]) {
    await proposes(officer, id, aDecline)
    await approves(approver, id)
  }
  await proposes(officer, cacao.id, aDecline)

  const { batch, now, targets } = await plans(approver, call, 'release')
  expect(batch).toMatchObject({ status: 'ready', waiting: 2, refused: 1 })
  const said = (await targets()).map(({ title, refusal }) => [title, refusal])
  expect(said[0]).toEqual(['Cacao', 'move_not_open'])
  expect(said.slice(1).sort()).toEqual([
    ['Agua', null],
    ['Radio', null],
  ])
  await startBatch(batch, approver.id, null)
  const claimed = await claimBulk()
  if (!claimed) throw new Error('the batch waits to be claimed')
  // A process does the first of the two and dies: what it claimed is free again after a while.
  await workOnNextTarget(claimed)
  expect(await now()).toMatchObject({ status: 'applying', done: 1, waiting: 1 })
  expect(await claimBulk()).toBeUndefined()
  while (await workOnNextTarget(claimed)) continue

  expect(await now()).toMatchObject({ status: 'applied', done: 2, waiting: 0, refused: 1 })
  for (const { id } of [agua, radio]) expect(await lettersOwed(id, 'decision-declined')).toHaveLength(1)
  expect(await lettersOwed(cacao.id, 'decision-declined')).toEqual([])
})

test('who proposed cannot approve in a batch, and of what together exceeds the budget only what fits is approved', async () => {
  const { call, officer, approver, of } = await aPanel()
  for (const title of ['Agua', 'Radio', 'Cacao'])
    await proposes(officer, (await of(title)).id, anAward('5000'))
  await proposes(approver, (await of('Mío')).id, aDecline)

  const { batch, now, targets } = await plans(approver, call, 'approve')
  await startBatch(batch, approver.id, null)
  await work()
  expect(await now()).toMatchObject({ status: 'applied', done: 2, refused: 2 })
  expect(
    (await targets()).flatMap(({ title, refusal }) => (refusal ? [[title, refusal].join(' ')] : [])),
  ).toEqual(expect.arrayContaining(['Mío same_person']))
  expect((await targets()).filter(({ refusal }) => refusal === 'over_budget')).toHaveLength(1)
})

test('a batch for later waits for its hour, and is left alone once somebody stops it', async () => {
  const { call, officer, approver, of } = await aPanel()
  const { id } = await of('Agua')
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  const { batch, now } = await plans(approver, call, 'release')

  await startBatch(batch, approver.id, new Date(Date.now() + 3_600_000))
  await work()
  expect(await now()).toMatchObject({ status: 'applying', hasBegun: false, waiting: 1, done: 0 })
  await stopBatch(batch, officer.id)
  await work()
  expect(await now()).toMatchObject({ status: 'stopped', waiting: 1, done: 0, settledBy: 'officer' })
  expect(await lettersOwed(id, 'decision-declined')).toEqual([])
})

test('when an offer is declined, the first of the waiting list has its turn', async () => {
  const { call, officer, approver, of } = await aPanel()
  const rosa = await aPerson('Rosa Tapullima')
  const awarded = await anApplication(call, { status: 'in_panel', title: 'Agua', representatives: [rosa] })
  await proposes(officer, awarded.id, anAward('10000'))
  const [first, second] = [await of('Radio'), await of('Cacao')]
  for (const { id } of [first, second])
    await proposes(officer, id, { ...aDecline, outcome: 'waitlisted', reasonCodes: [], feedback: '' })
  for (const { id } of [awarded, first, second]) {
    await approves(approver, id)
    await releases(approver, id)
  }
  expect(await findNextWaiting(officer.id, call.slug)).toBeNull()

  await changeAward(awarded.id, { personId: rosa.id }, (file, signed) => refuseAward(file, {}, signed))
  const references = [first.reference, second.reference].sort()
  expect(await findNextWaiting(officer.id, call.slug)).toMatchObject({
    reference: references[0],
    free: '10000',
  })
})

test('of decisions too many to try while a page waits, what changed after it was tried is not approved', async () => {
  const { call, officer, approver, of } = await aPanel()
  const applications = []
  for (let count = 0; count <= bulkTriedAtOnce; count += 1) applications.push(await of(`Proyecto ${count}`))
  for (const { id } of applications) await proposes(officer, id, aDecline)

  const { batch, now, targets } = await plans(approver, call, 'approve')
  expect(batch).toMatchObject({ status: 'trying', untried: applications.length })
  await work()
  const tried = await now()
  expect(tried).toMatchObject({ status: 'ready', untried: 0, waiting: applications.length, refused: 0 })
  const [first] = applications
  await changeDecision(first?.id ?? '', { personId: officer.id }, (file, signed) =>
    change(file, { ...aDecline, feedback: 'Dice otra cosa.' }, signed),
  )
  await startBatch(tried, approver.id, null)
  await work()
  expect(await now()).toMatchObject({ status: 'applied', done: applications.length - 1, refused: 1 })
  const refused = (await targets()).filter(({ refusal }) => refusal !== null)
  expect(refused.map(({ applicationId }) => applicationId)).toEqual([first?.id])
})

// The last, since it leaves thousands to be tried.
test('a batch of thousands is kept, tried behind its page, and not begun before each was tried', async () => {
  const { call, officer, approver, of } = await aPanel()
  const { id } = await of('Agua')
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  const live = await listLiveDecisions(approver.id, call.id)
  const mine = live.map(({ decisionId }) => ({ applicationId: id, subjectId: decisionId }))
  const gone = Array.from({ length: 5_000 }, () => ({ applicationId: id, subjectId: randomUUID() }))
  const { batch, now } = await plansOf(approver, call, { kind: 'release', targets: [...mine, ...gone] })

  expect(batch).toMatchObject({ status: 'trying', untried: 5_001, waiting: 0, refused: 0 })
  expect(await readBatchTargets(approver.id, batch)).toEqual([])
  await startBatch(batch, approver.id, null)
  expect(await now()).toMatchObject({ status: 'trying', untried: 5_001 })
  expect(await listBatches(approver.id, call.slug)).toEqual([])
})
